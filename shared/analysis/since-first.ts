import type { Day } from '../results.ts'
import type { Days } from './days.ts'

/**
 * An earlier period without the days on which the survey did not exist: "December" is no "2025". One that
 * lies before all of them stays, and has no answers.
 *
 * @param first day on which anything of the survey was counted; absent: none
 */
export function sinceFirst(days: Days, first: Day | undefined): Days {
  if (first === undefined || first <= days.from || first > days.to) return days
  return { from: first, to: days.to }
}
