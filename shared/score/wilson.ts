import { SCORING } from './constants.ts'
import type { Interval } from './interval.ts'

/**
 * Wilson's score interval of a share, in percent: never leaves 0–100, never has zero width.
 *
 *     centre = (p + z²/2n) / (1 + z²/n)
 *     half   = z√(p(1 − p)/n + z²/4n²) / (1 + z²/n)
 *
 * Source: Wilson, "Probable Inference", JASA 22(158), 1927; chosen by Newcombe, Statistics in
 * Medicine 17, 1998.
 *
 * @param count of `n`, both at least 0; n above 0, and not whole when answers are weighted
 * @param z how sure; absent: 95 %
 */
export function wilsonInterval(count: number, n: number, z: number = SCORING.z95): Interval {
  const p = count / n
  const shrink = 1 + z ** 2 / n
  const centre = (p + z ** 2 / (2 * n)) / shrink
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  // at the ends of the scale the limit is exact; the formula leaves 1e-17 or so
  return {
    low: count === 0 ? 0 : 100 * Math.min(p, Math.max(0, centre - half)),
    high: count === n ? 100 : 100 * Math.max(p, Math.min(1, centre + half)),
  }
}
