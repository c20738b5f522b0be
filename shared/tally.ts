/**
 * How often each rating was picked: rating → count. A rating that nobody picked may be absent.
 * Counts are whole, 0 to 2^53 − 1. On the wire a JSON object, `{"0": 1, "9": 4}`.
 */
export type Tally = Readonly<Record<number, number>>

/** Option id → count, for `choice`; one shopper may count for several options. */
export type OptionTally = Readonly<Record<string, number>>

/** How many people gave a rating; 0 for an empty tally. */
export function total(tally: Tally): number {
  let count = 0
  for (const c of Object.values(tally)) count += c
  return count
}

/** How many picked a rating from `low` to `high`, whole numbers, bounds included. */
export function countBetween(tally: Tally, low: number, high: number): number {
  let count = 0
  for (let rating = low; rating <= high; rating++) count += tally[rating] ?? 0
  return count
}

/** The sum of tallies, bin by bin; `{}` for none. Pool first, then score: never average scores. */
export function mergeTallies(tallies: Iterable<Tally>): Tally {
  const sum: Record<number, number> = {}
  for (const tally of tallies) {
    for (const [rating, c] of Object.entries(tally)) {
      sum[Number(rating)] = (sum[Number(rating)] ?? 0) + c
    }
  }
  return sum
}

/** All answers but some of them, bin by bin; a bin falls below 0 when `some` is no part of `all`. */
export function subtractTally(all: Tally, some: Tally): Tally {
  const left: Record<number, number> = { ...all }
  for (const [rating, c] of Object.entries(some)) {
    left[Number(rating)] = (left[Number(rating)] ?? 0) - c
  }
  return left
}
