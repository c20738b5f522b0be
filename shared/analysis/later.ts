import type { Day } from '../results.ts'
import { addDays } from '../day.ts'
import { lengthOf, type Days } from './days.ts'
import { fourWeeksFrom, isFourWeeks } from './four-weeks.ts'
import { firstOfNext, unitOf } from './unit.ts'

/**
 * The period after these days, of which they are the one before; `undefined` when it is not over by today, the running day left out.
 */
export function later(days: Days, today: Day): Days | undefined {
  const next = after(days)
  return next.to < today ? next : undefined
}

function after(days: Days): Days {
  const from = addDays(days.to, 1)
  if (isFourWeeks(days)) return fourWeeksFrom(from)
  const unit = unitOf(days)
  return {
    from,
    to: unit ? addDays(firstOfNext(unit, from), -1) : addDays(days.to, lengthOf(days)),
  }
}
