import type { Tally } from '../tally.ts'
import { pseudoAnswerInterval, type Interval } from './interval.ts'
import { levelOf, type Scored } from './level-of.ts'
import type { Moments } from './moments.ts'

/** One day of a fading score. */
export interface EwmaPoint {
  readonly value: number
  /** how many answers of today the faded ones are worth */
  readonly nEff: number
  readonly interval: Interval
}

/**
 * A score in which every answer counts half after `halfLifeDays`, and on: counts fade, not scores, so
 * that a day with two answers does not weigh like one with two hundred.
 *
 *     λ = ½^(1/half-life);  n_eff = (Σ n·λᵃ)² / Σ n·λ²ᵃ,  a = age in days
 *
 * @param days one tally a day, oldest first, empty days included
 * @returns one point a day; `undefined` before the first answer
 */
export function ewma(
  question: Scored,
  days: readonly Tally[],
  halfLifeDays: number,
): (EwmaPoint | undefined)[] {
  const fade = 0.5 ** (1 / halfLifeDays)
  let faded: Moments | undefined
  let weight = 0
  let weightSquared = 0
  return days.map((tally) => {
    const today = levelOf(question, tally)?.moments
    weight = weight * fade + (today?.n ?? 0)
    weightSquared = weightSquared * fade ** 2 + (today?.n ?? 0)
    faded = pool(faded && scale(faded, fade), today)
    if (!faded) return undefined

    const nEff = weight ** 2 / weightSquared
    const interval = pseudoAnswerInterval(scale(faded, nEff / faded.n))
    return { value: faded.mean, nEff, interval }
  })
}

/** as many times the answers, the same mean and spread */
function scale(moments: Moments, times: number): Moments {
  return { ...moments, n: moments.n * times, squares: moments.squares * times }
}

function pool(a: Moments | undefined, b: Moments | undefined): Moments | undefined {
  if (!a || !b) return a ?? b
  const n = a.n + b.n
  const mean = (a.n * a.mean + b.n * b.mean) / n
  const between = ((a.n * b.n) / n) * (a.mean - b.mean) ** 2
  return { ...a, n, mean, squares: a.squares + b.squares + between }
}
