import { SCORING } from './constants.ts'
import { addPseudoAnswers, openInterval, pseudoAnswerInterval, type Interval } from './interval.ts'
import { momentsOf, type Moments } from './moments.ts'
import { halfAway } from './rounding.ts'
import type { Metric } from './score.ts'
import { wilsonInterval } from './wilson.ts'

/** What a metric makes of a tally: the value, and all that an interval of it needs. */
export interface Level {
  readonly metric: Metric
  /** exact; NPS in points, all others in percent */
  readonly value: number
  /** the integer to print */
  readonly shown: number
  /** answers as points or percents; `low` and `high` are the ends of the scale */
  readonly moments: Moments
  /** a share of the answers: how many of `n`, and which ratings they picked */
  readonly share?: { readonly count: number; readonly good: readonly [number, number] }
}

/** The level of a share: `count` of `n` people picked one of the ratings that count as good. */
export function shareLevel(
  metric: Metric,
  good: readonly [number, number],
  count: number,
  n: number,
): Level | undefined {
  const moments = momentsOf({ 0: n - count, 1: count }, [0, 1], (is) => 100 * is)
  if (!moments) return undefined
  const value = (100 * count) / n
  return { metric, value, shown: halfAway(100 * count, n), moments, share: { count, good } }
}

/** The interval of a level: Wilson for a share, ADJ3 for all else; on the scale. */
export function intervalOf({ moments, share }: Level, z: number = SCORING.z95): Interval {
  return share ? wilsonInterval(share.count, moments.n, z) : pseudoAnswerInterval(moments, z)
}

/** As {@link intervalOf}, but not clamped to the scale: what a difference is made of. */
export function openIntervalOf({ moments, share }: Level, z: number): Interval {
  return share
    ? wilsonInterval(share.count, moments.n, z)
    : openInterval(addPseudoAnswers(moments), z)
}
