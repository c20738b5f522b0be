import type { Day } from '#shared/results.ts'
import type { Days } from '#shared/analysis/days.ts'
import { addDays, DAY_MS } from '#shared/day.ts'
import { fourWeeksFrom } from '#shared/analysis/four-weeks.ts'

export const WINDOW_DAYS = 28
/** A Monday; all windows of all surveys are counted from it, for ever. */
const FIRST_MONDAY = Date.parse('2026-02-09T00:00:00Z')

/**
 * The newest four weeks that are over. They move on by all of themselves: two windows that had a week
 * in common could be subtracted from each other, and a week may be one shopper.
 */
export function newestWindow(today: Day): Days {
  return windowOf(addDays(today, -WINDOW_DAYS))
}

/** The four weeks that hold a day. */
export function windowOf(day: Day): Days {
  const days = Math.floor((Date.parse(`${day}T00:00:00Z`) - FIRST_MONDAY) / DAY_MS)
  const first = FIRST_MONDAY + Math.floor(days / WINDOW_DAYS) * WINDOW_DAYS * DAY_MS
  return fourWeeksFrom(new Date(first).toISOString().slice(0, 10))
}
