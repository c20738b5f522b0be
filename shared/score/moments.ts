import type { Tally } from '../tally.ts'

/** All that an interval needs to know of answers on a scale from `low` to `high`. */
export interface Moments {
  /** answers; for weighted answers their effective number */
  readonly n: number
  readonly mean: number
  /** Σ count·(value − mean)², summed around the mean so that a billion answers lose no digits */
  readonly squares: number
  readonly low: number
  readonly high: number
}

/**
 * Count, mean and centred squares of a tally whose ratings stand for values.
 *
 * @param valueOf what a rating is worth; absent: itself. Rises or falls with the rating, so that the
 * scale's ends are the values of its ends
 * @returns `undefined` when nobody has answered
 */
export function momentsOf(
  tally: Tally,
  [first, last]: readonly [number, number],
  valueOf: (rating: number) => number = (rating) => rating,
): Moments | undefined {
  let n = 0
  let sum = 0
  for (let rating = first; rating <= last; rating++) {
    n += tally[rating] ?? 0
    sum += (tally[rating] ?? 0) * valueOf(rating)
  }
  if (n === 0) return undefined

  const mean = sum / n + 0
  let squares = 0
  for (let rating = first; rating <= last; rating++) {
    squares += (tally[rating] ?? 0) * (valueOf(rating) - mean) ** 2
  }
  const ends = [valueOf(first), valueOf(last)]
  return { n, mean, squares, low: Math.min(...ends), high: Math.max(...ends) }
}
