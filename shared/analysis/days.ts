import type { Day } from '../results.ts'
import { addDays, daysBetween } from '../day.ts'

/** A first and a last day, both included, in the site's zone. */
export interface Days {
  readonly from: Day
  readonly to: Day
  /** four whole weeks that are a calendar month as well, a February that begins on a Monday; else absent */
  readonly unit?: 'weeks'
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
