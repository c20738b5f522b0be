import type { Day } from '../results.ts'
import { before, type Against } from './before.ts'
import { addDays } from '../day.ts'
import { yearsBefore, type Days } from './days.ts'
import { fourWeeks } from './four-weeks.ts'
import type { PeriodName } from './period-name.ts'
import { sinceFirst } from './since-first.ts'
import { firstOf, firstOfNext, unitBefore, type Unit } from './unit.ts'

/** The days that a page is about, and what they are compared with. */
export interface Reading extends Days {
  /** absent: nothing is compared */
  readonly previous?: Days
  /** the day on which a running period gets its verdict */
  readonly verdictOn?: Day
  /** the survey began within the period, which still runs, or is too young to be compared: all that it has, since this day */
  readonly since?: Day
  /** the days after a period that is just over, today included */
  readonly later?: Days
}

/**
 * The days of a named period. A running one begins a day late: on its first day there is nothing to
 * read yet, and the one before gets its verdict. A period in which the survey began is the days since then, compared with
 * nothing.
 *
 * @param first day on which anything of the survey was counted; absent: none
 */
export function periodOf(
  name: PeriodName,
  against: Against,
  today: Day,
  first: Day | undefined,
): Reading {
  const reading = readingOf(name, against, today, first)
  const { previous, from, to } = reading
  if (first !== undefined && from < first && first <= to) {
    const { later } = reading
    // "November" is said of no November that began on the 20th, and before it there is nothing
    return { from: first, to, ...(later ? { later } : { since: first }) }
  }
  return { ...reading, ...(previous && { previous: sinceFirst(previous, first) }) }
}

function readingOf(
  name: PeriodName,
  against: Against,
  today: Day,
  first: Day | undefined,
): Reading {
  if (name === 'weeks') return weeks(against, today, first)
  const [which, unit] = name.split('-') as ['this' | 'last', Unit]
  const start = firstOf(unit, today)
  if (which === 'this' && start < today) return running(unit, against, today)
  const days = unitBefore(unit, today)
  return complete(days, before(days, against), today)
}

/** Four whole weeks against four; of a survey younger than both, everything. */
function weeks(against: Against, today: Day, first: Day | undefined): Reading {
  const days = fourWeeks(today)
  const earlier = before(days, 'previous')
  if (first === undefined) return { from: addDays(today, -27), to: today }
  if (first > earlier.from) return { from: first, to: today, since: first }
  return complete(days, before(days, against), today)
}

function complete(days: Days, previous: Days, today: Day): Reading {
  return { ...days, previous, later: { from: addDays(days.to, 1), to: today } }
}

function running(unit: Unit, against: Against, today: Day): Reading {
  const from = firstOf(unit, today)
  const days = { from, to: today }
  const previous =
    against === 'previous'
      ? unitBefore(unit, today)
      : unit === 'week'
        ? { from: addDays(from, -364), to: addDays(today, -364) }
        : { from: yearsBefore(from), to: yearsBefore(today) }
  return { ...days, previous, verdictOn: firstOfNext(unit, today) }
}
