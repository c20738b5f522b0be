import { before } from '#shared/analysis/before.ts'
import { sinceFirst } from '#shared/analysis/since-first.ts'
import { addDays } from '#shared/day.ts'
import type { Days } from '#shared/analysis/days.ts'
import { fourWeeks } from '#shared/analysis/four-weeks.ts'
import type { Day } from '#shared/results.ts'
import type { ReportWeek } from './report-week.ts'

/**
 * The days that a week's digest compares: the four whole weeks that end with it and the four before, as
 * the results page does; of a survey younger than these, the week and the one before.
 *
 * @param first day on which anything of the survey was counted
 */
export function digestPeriod(
  week: ReportWeek,
  first: Day | undefined,
): Days & { readonly previous: Days } {
  const days = fourWeeks(addDays(week.to, 1))
  const previous = fourWeeks(days.from)
  if (first !== undefined && first <= previous.from) return { ...days, previous }
  return { ...week, previous: sinceFirst(before(week, 'previous'), first) }
}
