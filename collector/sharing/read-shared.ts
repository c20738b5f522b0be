import type { Day } from '#shared/results.ts'
import type { PublishedSurvey } from '../catalog.ts'
import { readResults } from '../results/read-results.ts'
import { addDays } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'
import { sharedResults, sharedTrend } from './shared-results.ts'
import type { SharedView } from './shared-view.ts'

const WEEKS = 28

/**
 * Reads what is shared. It moves on once a week and cannot be asked of other days: two answers that
 * differ by a day would differ by a shopper.
 */
export async function readShared(
  store: Store,
  published: PublishedSurvey,
  today: Day,
  now: Date,
): Promise<SharedView> {
  const to = lastSunday(today)
  const from = addDays(to, -27)
  const before = { from: addDays(from, -28), to: addDays(from, -1) }
  const first = await store.firstDayOf(published.newest.id)
  // as on the results page, a survey younger than eight whole weeks is not compared
  const previous = first !== undefined && first <= before.from ? { previous: before } : {}
  const lastDays = Array.from({ length: WEEKS }, (_, i) => addDays(to, 7 * (i + 1 - WEEKS)))
  const longer = { from: addDays(to, 1 - 7 * WEEKS), to, segments: [] }
  const [results, trend] = await Promise.all([
    readResults(store, published, { from, to, segments: [], ...previous }, now),
    readResults(store, published, longer, now),
  ])
  return { results: sharedResults(results), trend: sharedTrend(trend, lastDays) }
}

/** The last day of the newest week that is over; weeks begin on Monday. */
function lastSunday(today: Day): Day {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, weekday === 0 ? -7 : -weekday)
}
