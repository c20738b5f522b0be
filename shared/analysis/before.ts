import { addDays } from '../day.ts'
import { lengthOf, yearsBefore, type Days } from './days.ts'
import { fourWeeksFrom, isFourWeeks } from './four-weeks.ts'
import { unitBefore, unitOf } from './unit.ts'

/** What a period is held against: the one right before, or the same a year earlier. */
export type Against = 'previous' | 'year'

/** All of them, in the order in which they are offered. */
export const AGAINST: readonly Against[] = ['previous', 'year']

/** 52 weeks, so that weekdays stay what they are. */
const YEAR_OF_WEEKS = 364

/**
 * The period that one is compared with. Of four whole weeks it is four, of a whole week, month, quarter or year it is the whole one
 * before, or the same of last year; of any other days as many right before, or the same dates, of so many years
 * earlier that no day is in both.
 */
export function before(days: Days, against: Against): Days {
  if (isFourWeeks(days)) {
    return fourWeeksFrom(addDays(days.from, against === 'year' ? -YEAR_OF_WEEKS : -lengthOf(days)))
  }
  const unit = unitOf(days)
  if (against === 'previous') {
    if (unit) return unitBefore(unit, days.from)
    return { from: addDays(days.from, -lengthOf(days)), to: addDays(days.from, -1) }
  }
  if (unit === 'week') {
    return { from: addDays(days.from, -YEAR_OF_WEEKS), to: addDays(days.to, -YEAR_OF_WEEKS) }
  }
  if (!unit) return datesBefore(days)
  const from = yearsBefore(days.from)
  // a whole February of a leap year ends on the 29th, that of the year before on the 28th
  return { from, to: addDays(yearsBefore(addDays(days.to, 1)), -1) }
}

function datesBefore({ from, to }: Days): Days {
  for (let years = 1; ; years += 1) {
    const last = yearsBefore(to, years)
    if (last < from) return { from: yearsBefore(from, years), to: last }
  }
}
