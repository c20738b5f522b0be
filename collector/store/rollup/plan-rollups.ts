import type { Day } from '#shared/results.ts'
import type { KnownSurvey } from '../known-survey.ts'
import type { DayCounts } from './tally-sums.ts'
import { lastOfTen, tenOf } from './ten-days.ts'

/** Before every answer there is. */
export const FIRST_DAY: Day = '0001-01-03'

/** Fewer answers of a day are counted as fast as a rollup of them is read. */
const MIN_CROSSED = 20

/** Days that rollups are of. */
export interface RolledUp<Days> {
  /** first days of ten */
  readonly tens: Days
  readonly crossed: Days
}

/**
 * What is over by `today` and has no rollup yet, in order. Days whose answers are gone are summed
 * with their neighbours and never crossed.
 *
 * @param days whole days of the survey, ascending
 * @param there days that have one
 */
export function planRollups(
  { settledDay = FIRST_DAY }: Pick<KnownSurvey, 'settledDay'>,
  days: readonly DayCounts[],
  today: Day,
  there: RolledUp<ReadonlySet<Day>>,
): RolledUp<readonly Day[]> {
  const tens = new Set(days.map(({ day }) => tenOf(day)))
  const full = days.filter(({ counts: { '': funnel } }) => {
    return (funnel?.['shown'] ?? 0) + (funnel?.['imported'] ?? 0) >= MIN_CROSSED
  })
  return {
    tens: [...tens].filter((ten) => lastOfTen(ten) < today && !there.tens.has(ten)),
    crossed: full
      .map(({ day }) => day)
      .filter((day) => day < today && day >= settledDay && !there.crossed.has(day)),
  }
}
