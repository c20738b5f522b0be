import { mergeTallies, subtractTally, total, type Tally } from '../tally.ts'
import { SCORING } from './constants.ts'
import { levelOf, type Scored } from './level-of.ts'
import { pooledZ } from './trend-test.ts'

/** The day after which the score most likely changed its level. */
export interface ChangePoint {
  /** how many days belong to the time before */
  readonly afterDays: number
  /** of the pooled test, signed like the change */
  readonly z: number
}

/**
 * The split of a row of days that differs most: max |Z| of the pooled test over all splits that leave
 * enough answers on both sides; the first of equals.
 *
 * @param days one tally a day, oldest first, empty days included
 * @returns `undefined` when no split leaves enough on both sides
 */
export function maxSplit(
  question: Scored,
  days: readonly Tally[],
  minAnswers: number = SCORING.changePointMinAnswers,
): ChangePoint | undefined {
  let best: ChangePoint | undefined
  for (const { afterDays, before, after } of splits(days, minAnswers)) {
    const from = levelOf(question, before)
    const to = levelOf(question, after)
    if (!from || !to) continue
    const z = pooledZ(from.moments, to.moments)
    if (!best || Math.abs(z) > Math.abs(best.z)) best = { afterDays, z }
  }
  return best
}

/** Every way to cut a row of days in two with at least `minAnswers` on both sides. */
export function* splits(days: readonly Tally[], minAnswers: number) {
  const all = mergeTallies(days)
  let before: Tally = {}
  for (const [i, day] of days.slice(0, -1).entries()) {
    before = mergeTallies([before, day])
    const left = total(all) - total(before)
    if (total(before) < minAnswers || left < minAnswers) continue
    yield { afterDays: i + 1, before, after: subtractTally(all, before) }
  }
}
