import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import type { DayCounts } from '../rollup/tally-sums.ts'
import type { KnownSurvey } from '../known-survey.ts'
import type { FacetValue } from '../store.ts'
import type { CountThread } from './count-task.ts'
import { createFacetCounter } from './read-crosses.ts'
import { createDayReader } from './tally-days.ts'

/** Counted here in some milliseconds; to start a thread takes more. */
const FEW = 1_000
const FEW_DAYS = 31

/** Counts responses that have all of some facets' values: few at once, many beside. */
export function createRawCounter(db: Database.Database, thread: CountThread) {
  const readDays = createDayReader(db)
  const count = createFacetCounter(db)
  return async (
    survey: KnownSurvey,
    from: Day,
    to: Day,
    wanted: readonly FacetValue[],
  ): Promise<readonly DayCounts[]> => {
    const days = readDays(survey, from, to)
    const areFew = days.length <= FEW_DAYS && sizeOf(days) <= FEW
    if (areFew) return count(survey, from, to, wanted)
    return (await thread.run({ kind: 'facets', survey, from, to, wanted })).facets
  }
}

/** How many responses there are, those included that count nowhere else. */
function sizeOf(days: readonly DayCounts[]): number {
  return days.reduce((sum, { counts: { '': funnel } }) => {
    const { shown = 0, imported = 0, elsewhere = 0, excluded = 0 } = funnel ?? {}
    return sum + shown + imported + elsewhere + excluded
  }, 0)
}
