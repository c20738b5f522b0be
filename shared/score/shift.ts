import type { Tally } from '../tally.ts'
import { barsOf, type ReadTogether } from './bars.ts'
import { SCORING } from './constants.ts'
import { addPseudoAnswers, openInterval } from './interval.ts'
import { ratingScale, type Scored } from './level-of.ts'
import type { Looks } from './looks.ts'
import { momentsOf, type Moments } from './moments.ts'
import { moverInterval } from './mover.ts'
import { mannWhitneyZ } from './trend-test.ts'

/**
 * Where the answers went, when that is clear (Mann–Whitney, by the bars of a verdict, so never while a
 * period runs) and worth mentioning. A score throws information away: a 10 that becomes a 9, or a 6
 * that becomes a 0, does not move it.
 *
 * @returns `up` for better answers (lower ratings where low is good); `undefined` when not clear, or
 * when the mean surely stayed within 1 % of its scale: with millions of answers everything is clear
 */
export function shiftOf(
  question: Scored,
  before: Tally,
  after: Tally,
  looks: Looks,
  together: ReadTogether = {},
): 'up' | 'down' | undefined {
  const { low, high } = ratingScale(question)
  const z = mannWhitneyZ(before, after, [low, high]) ?? 0
  const { clear } = barsOf(looks, together)
  if (Math.abs(z) < clear || isSameMean(before, after, [low, high])) return undefined
  return z > 0 === (question.direction !== 'low') ? 'up' : 'down'
}

function isSameMean(before: Tally, after: Tally, scale: readonly [number, number]): boolean {
  const from = momentsOf(before, scale)
  const to = momentsOf(after, scale)
  if (!from || !to) return true
  const margin = SCORING.sameWithin * (to.high - to.low)
  const { low, high } = moverInterval(sideOf(from), sideOf(to))
  return low >= -margin && high <= margin
}

function sideOf(moments: Moments) {
  return { value: moments.mean, ...openInterval(addPseudoAnswers(moments), SCORING.z90) }
}
