import type { Interval } from './interval.ts'
import { quantileBoth } from './normal.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * Intervals for all bars of a distribution that hold together: Wilson's, with z² the χ² quantile of
 * 1 − α/k for k bars.
 *
 * Source: Goodman, Technometrics 7(2), 1965.
 *
 * @param counts one a bar, k of them
 * @returns percents, in the order given; `[]` when nobody has answered
 */
export function goodmanIntervals(counts: readonly number[], alpha = 0.05): Interval[] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0) return []
  const z = quantileBoth(alpha / counts.length)
  return counts.map((count) => wilsonInterval(count, n, z))
}
