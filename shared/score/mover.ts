import type { Estimate, Interval } from './interval.ts'

/** One side of a comparison: a value and its own interval, not clamped to the scale. */
export interface Side extends Interval {
  readonly value: number
}

/**
 * MOVER, square-and-add: the interval of `after − before` from the two sides' own intervals. With
 * Wilson's limits it is Newcombe's method 10. Covers 94–98 % at 10 against 100 answers, where the
 * textbook formula covers 61–92 %.
 *
 *     lo = Δ − √((m₂ − l₂)² + (u₁ − m₁)²)
 *     hi = Δ + √((u₂ − m₂)² + (m₁ − l₁)²)
 *
 * Source: Newcombe, Statistics in Medicine 17, 1998, 873–890; Zou and Donner, ibid. 27, 2008.
 */
export function moverInterval(before: Side, after: Side): Interval {
  const change = after.value - before.value
  return {
    low: change - distance(after.value - after.low, before.high - before.value),
    high: change + distance(after.high - after.value, before.value - before.low),
  }
}

/**
 * The z at which the MOVER interval of two ADJ3 estimates touches 0, with the sign of the change: the
 * larger root of (se₁² + se₂²)z² + 2(e₂se₂ + e₁se₁)z + e₁² + e₂² − Δ² = 0, where e is how far each
 * pseudo-answered mean lies from its mean, against the change.
 *
 * @returns 0 for no change, and where the interval holds 0 at every z
 */
export function moverZ(before: Estimate, after: Estimate): number {
  const change = after.value - before.value
  const sign = Math.sign(change)
  if (sign === 0) return 0

  const e1 = sign * (before.centre - before.value)
  const e2 = sign * (after.value - after.centre)
  const a = before.se ** 2 + after.se ** 2
  const b = e2 * after.se + e1 * before.se
  const c = e1 ** 2 + e2 ** 2 - change ** 2
  const root = b ** 2 - a * c
  return root < 0 ? 0 : (sign * (Math.sqrt(root) - b)) / a
}

/** commutes to the last bit, which `Math.hypot` does not: swapped sides give the mirrored interval */
function distance(a: number, b: number): number {
  return Math.sqrt(a ** 2 + b ** 2)
}
