import type { Day } from '../results.ts'
import { SCORING } from '../score/constants.ts'
import { addDays } from '../day.ts'

/**
 * The first of the days that a trend of these days is made from: a whole window before the first, and
 * never less than the half year in which changes of level are looked for.
 */
export function trendStart({ from, to }: { readonly from: Day; readonly to: Day }): Day {
  const window = addDays(from, 1 - SCORING.trendDays)
  const weeks = addDays(to, 1 - SCORING.changePointScanDays)
  return window < weeks ? window : weeks
}
