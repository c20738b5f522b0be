import { SCORING } from './constants.ts'
import type { Moments } from './moments.ts'

/** From `low` to `high`, both included, in the unit of what it is about. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A mean drawn towards the middle of its scale, and the standard error of that. */
export interface Estimate {
  /** the mean itself */
  readonly value: number
  /** the mean with the pseudo-answers, m̃ */
  readonly centre: number
  readonly se: number
}

/**
 * ADJ3: a mean as if three more people had answered, ¾ at each end of the scale and 1½ in the
 * middle. It keeps "five promoters of five" from being a certain +100, and covers 94–97 % from 20
 * answers up where the textbook interval covers 64 %.
 *
 *     m̃  = (n·m + 3c) / (n + 3)
 *     se² = [SS + n(m − m̃)² + ¾(a − m̃)² + 1½(c − m̃)² + ¾(b − m̃)²] / (n + 3)²
 *
 * Source: for −1/0/+1 the adjusted Wald of Rocks, "Interval Estimation for the Net Promoter
 * Score", The American Statistician 70(4), 2016 (arXiv 1601.07235); for other scales its extension.
 */
export function addPseudoAnswers({ n, mean, squares, low, high }: Moments): Estimate {
  const extra = SCORING.pseudoAnswers
  const middle = (low + high) / 2
  const centre = (n * mean + extra * middle) / (n + extra)
  const end = extra / 4
  const sum =
    squares +
    n * (mean - centre) ** 2 +
    end * (low - centre) ** 2 +
    2 * end * (middle - centre) ** 2 +
    end * (high - centre) ** 2
  return { value: mean, centre, se: Math.sqrt(sum) / (n + extra) }
}

/** m̃ ± z·se, neither clamped to the scale nor made to hold the mean; for {@link moverInterval}. */
export function openInterval({ centre, se }: Estimate, z: number): Interval {
  return { low: centre - z * se, high: centre + z * se }
}

/**
 * The interval of a mean by ADJ3, on the scale and holding the mean (which matters at n = 1 only).
 *
 * @param z how sure; absent: 95 %
 */
export function pseudoAnswerInterval(moments: Moments, z: number = SCORING.z95): Interval {
  const { mean, low, high } = moments
  const open = openInterval(addPseudoAnswers(moments), z)
  return {
    low: Math.min(mean, Math.max(low, open.low)),
    high: Math.max(mean, Math.min(high, open.high)),
  }
}
