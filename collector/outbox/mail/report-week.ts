import type { Day } from '#shared/results.ts'
import { addDays } from '#shared/day.ts'
import { dayOf } from '../../store/day-of.ts'

/** Digests are there when the week's work begins. */
const HOUR = 8

/** The seven days that a digest is about, Monday to Sunday, both included. */
export interface ReportWeek {
  readonly from: Day
  readonly to: Day
}

/**
 * The last whole week whose digest is due: from Monday, eight in the morning of the site's zone. A
 * collector that was down on Monday sends it later in the week.
 */
export function reportWeek(now: Date, zone: string): ReportWeek {
  // eight hours earlier, a Monday before eight is still a Sunday
  const day = dayOf(now.getTime() - HOUR * 3_600_000, zone)
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = addDays(day, -sinceMonday)
  return { from: addDays(monday, -7), to: addDays(monday, -1) }
}
