import type { Day } from '../results.ts'
import { before } from './before.ts'
import { addDays, lengthOf, type Days } from './days.ts'
import { isFourWeeks } from './four-weeks.ts'
import { firstOfNext, unitOf } from './unit.ts'

/** The period before these days: a whole one before a whole one, as many days before any others. */
export function earlier(days: Days): Days {
  if (!isFourWeeks(days)) return before(days, 'previous')
  return { from: addDays(days.from, -28), to: addDays(days.from, -1) }
}

/** The period after these days; `undefined` when it is not over by today, the running day left out. */
export function later(days: Days, today: Day): Days | undefined {
  const unit = isFourWeeks(days) ? undefined : unitOf(days)
  const from = addDays(days.to, 1)
  const to = unit ? addDays(firstOfNext(unit, from), -1) : addDays(days.to, lengthOf(days))
  return to < today ? { from, to } : undefined
}
