import type { Day } from '../results.ts'
import { addDays, lengthOf, type Days } from './days.ts'
import { firstOf } from './unit.ts'

const LENGTH = 28

/** The last four whole weeks before a day, Monday to Sunday; they move on Mondays. */
export function fourWeeks(today: Day): Days {
  const to = addDays(firstOf('week', today), -1)
  return { from: addDays(to, 1 - LENGTH), to }
}

/** Whether days are four whole weeks. */
export function isFourWeeks(days: Days): boolean {
  return lengthOf(days) === LENGTH && firstOf('week', days.from) === days.from
}
