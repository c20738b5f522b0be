import type { Day } from '../results.ts'

const MS_PER_DAY = 86_400_000

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Whole days from one day to another; 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** The first day of the month that a day lies in. */
export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

/** The first day of the month after. */
export function firstOfNextMonth(day: Day): Day {
  // a month has at most 31 days, so 31 days after its first lies in the next
  return firstOfMonth(addDays(firstOfMonth(day), 31))
}

/** Whether two days are the first and the last of one month. */
export function isWholeMonth({ from, to }: { readonly from: Day; readonly to: Day }): boolean {
  return from.endsWith('-01') && addDays(to, 1) === firstOfNextMonth(from)
}
