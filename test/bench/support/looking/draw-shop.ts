import { addDays, daysBetween } from '#shared/day.ts'
import type { Days } from '#shared/analysis/days.ts'
import type { Tally } from '#shared/tally.ts'
import { POPULATIONS } from '../../coverage.ts'

/** Ratings 0–10 in thousandths, NPS 30, and the same with 100 promoters made detractors, NPS 10. */
const STEADY = POPULATIONS['typical, NPS 30'] ?? []
const FALLEN = STEADY.map(
  (weight, rating) => weight + (rating === 10 ? -100 : rating === 5 ? 100 : 0),
)

/** A question's answers, day after day. */
export interface Shop {
  /** how often each rating was picked from one day to another, both included */
  readonly tallyOf: (days: Days) => Tally
  readonly first: string
}

/**
 * Draws the answers of a shop: a Poisson number a day of a constant truth, which falls by 20 points on
 * `fallsOn`, if at all.
 */
export function drawShop(
  { from, to }: Days,
  perDay: number,
  random: () => number,
  fallsOn?: string,
): Shop {
  const [steady, fallen] = [STEADY, FALLEN].map(tickets)
  // sums since the first day, so that any days are a difference of two rows
  const sums = [new Uint32Array(11)]
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const row = Uint32Array.from(sums.at(-1) ?? [])
    const bag = (fallsOn !== undefined && day >= fallsOn ? fallen : steady) ?? []
    for (let left = poisson(perDay, random); left > 0; left--) {
      const rating = bag[Math.floor(random() * bag.length)] ?? 0
      row[rating] = (row[rating] ?? 0) + 1
    }
    sums.push(row)
  }
  return {
    first: from,
    tallyOf(days) {
      const before = sums[daysBetween(from, days.from)]
      const after = sums[daysBetween(from, days.to) + 1]
      if (!before || !after) throw new RangeError(`${days.from} to ${days.to} was not drawn`)
      return Object.fromEntries(
        [...after].map((count, rating) => [rating, count - (before[rating] ?? 0)]),
      )
    },
  }
}

function tickets(weights: readonly number[]): number[] {
  return weights.flatMap((weight, rating) => Array.from({ length: weight }, () => rating))
}

/** Knuth's method; exact enough up to several hundred */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; product *= random()) count++
  return count
}
