import type { Day } from '../results.ts'
import { addDays } from '../day.ts'
import { lengthOf, type Days } from './days.ts'
import { firstOf, unitOf } from './unit.ts'

const LENGTH = 28

/** The last four whole weeks before a day, Monday to Sunday; they move on Mondays. */
export function fourWeeks(today: Day): Days {
  return fourWeeksFrom(addDays(firstOf('week', today), -LENGTH))
}

/** The four weeks that begin on a Monday. */
export function fourWeeksFrom(from: Day): Days {
  const days = { from, to: addDays(from, LENGTH - 1) }
  return unitOf(days) ? { ...days, unit: 'weeks' } : days
}

/** Whether days are four whole weeks, and not meant as a month. */
export function isFourWeeks(days: Days): boolean {
  return areFourWeeks(days) && unitOf(days) === undefined
}

/** Whether days can be meant as four whole weeks. */
export function areFourWeeks(days: Days): boolean {
  return lengthOf(days) === LENGTH && firstOf('week', days.from) === days.from
}
