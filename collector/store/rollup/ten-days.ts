import type { Day } from '#shared/results.ts'
import { addDays } from '#shared/day.ts'

/**
 * The first of the ten days that a day lies in: the 1st, the 11th or the 21st of its month. Long
 * enough that a year is few of them, short enough that days which are of none yet are few as well.
 */
export function tenOf(day: Day): Day {
  const date = Number(day.slice(8))
  return `${day.slice(0, 8)}${date > 20 ? '21' : date > 10 ? '11' : '01'}`
}

/** The last of ten days that begin with `first`; the last ten of a month are eight to eleven. */
export function lastOfTen(first: Day): Day {
  if (!first.endsWith('21')) return addDays(first, 9)
  // eleven days after the 21st is always in the next month
  return addDays(`${addDays(first, 11).slice(0, 8)}01`, -1)
}
