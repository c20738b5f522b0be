import type { Day } from '../results.ts'

const MS_PER_DAY = 86_400_000

/** A first and a last day, both included, in the site's zone. */
export interface Days {
  readonly from: Day
  readonly to: Day
  /** four whole weeks that are a calendar month as well, a February that begins on a Monday; else absent */
  readonly unit?: 'weeks'
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Whole days from one day to another; 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** How many days there are, both ends counted. */
export function lengthOf({ from, to }: Days): number {
  return daysBetween(from, to) + 1
}

/** The same day some years earlier; 28 February where there is no 29th. */
export function yearsBefore(day: Day, years = 1): Day {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0')
  const isLeap = addDays(`${year}-02-28`, 1).endsWith('-29')
  return day.endsWith('-02-29') && !isLeap ? `${year}-02-28` : `${year}${day.slice(4)}`
}
