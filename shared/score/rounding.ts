import type { Interval } from './interval.ts'

/**
 * `numerator / denominator` as the nearest integer, halves away from zero: −62.5 is −63, where
 * `Math.round` gives −62; never −0. Exact on integers while 2·|numerator| + denominator < 2^53.
 *
 * @param denominator above 0
 */
export function halfAway(numerator: number, denominator: number): number {
  const size = Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator))
  return numerator < 0 && size > 0 ? -size : size
}

/** The nearest integer to a value that is not a ratio of integers, halves away from zero; never −0. */
export function nearest(value: number): number {
  return halfAway(value + Math.sign(value) * DUST, 1)
}

/**
 * An interval in integers: ends outward, so that what is printed never claims more than is known,
 * but not off the scale.
 */
export function outward({ low, high }: Interval, range: Interval): Interval {
  return {
    low: Math.max(range.low, Math.floor(low + DUST) + 0),
    high: Math.min(range.high, Math.ceil(high - DUST) + 0),
  }
}

/** what adding up in binary leaves: an end that is 40 on paper must not be printed as 41 */
const DUST = 1e-9
