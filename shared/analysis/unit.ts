import type { Day } from '../results.ts'
import { addDays } from '../day.ts'
import type { Days } from './days.ts'

/** A stretch of the calendar; a week begins on Monday. */
export type Unit = 'week' | 'month' | 'quarter' | 'year'

/** All of them, the shortest first. */
export const UNITS: readonly Unit[] = ['week', 'month', 'quarter', 'year']

/** The first day of the unit that a day lies in. */
export function firstOf(unit: Unit, day: Day): Day {
  const [year = '', month = ''] = day.split('-')
  if (unit === 'week') return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
  if (unit === 'month') return `${year}-${month}-01`
  if (unit === 'year') return `${year}-01-01`
  const first = 3 * Math.floor((Number(month) - 1) / 3) + 1
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/** The first day of the unit after the one that a day lies in. */
export function firstOfNext(unit: Unit, day: Day): Day {
  // a step longer than the unit and shorter than two of it
  return firstOf(unit, addDays(firstOf(unit, day), STEPS[unit]))
}

const STEPS: Readonly<Record<Unit, number>> = { week: 7, month: 31, quarter: 92, year: 366 }

/** The whole unit right before the one that a day lies in. */
export function unitBefore(unit: Unit, day: Day): Days {
  const to = addDays(firstOf(unit, day), -1)
  return { from: firstOf(unit, to), to }
}

/** The unit of which these days are exactly one; `undefined` for any other days, and for four weeks. */
export function unitOf({ from, to, unit: is }: Days): Unit | undefined {
  if (is === 'weeks') return undefined
  return UNITS.find(
    (unit) => firstOf(unit, from) === from && addDays(to, 1) === firstOfNext(unit, from),
  )
}
