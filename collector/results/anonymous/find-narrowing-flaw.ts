import { refused, type Refused } from '#shared/refusals/refused.ts'
import type { Day } from '#shared/results.ts'
import type { Days } from '#shared/analysis/days.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import type { ResultsQuery } from '../read-results.ts'
import type { Store } from '../../store/store.ts'
import { newestSettled, windowsOf } from './group-windows.ts'
import { isAnonymous } from './is-anonymous.ts'
import { readToldGroups } from './read-told-groups.ts'

/**
 * Why the results of a survey may not be narrowed as asked, as a sentence; `undefined`: they may.
 * An anonymous survey is narrowed to one segment, of whole windows, and only where in none of them it,
 * or what is left of its facet, is a handful.
 */
export async function findNarrowingFlaw(
  store: Pick<Store, 'sumTallies'>,
  published: PublishedSurvey,
  queries: readonly ResultsQuery[],
  today: Day,
): Promise<Refused | undefined> {
  if (!isAnonymous(published)) return undefined
  for (const { segments, from, to, previous } of queries) {
    const [only, ...others] = segments
    if (!only) continue
    if (others.length > 0) return refused('one_segment', {}, 'segment')
    for (const period of [{ from, to }, ...(previous ? [previous] : [])]) {
      const windows = windowsOf(period, today)
      if (!windows) return sayWindows(period, today)
      for (const window of windows) {
        const told = await readToldGroups(store, published, window)
        if (!told.isTold(only)) return refused('few_there', {}, 'segment')
      }
    }
  }
  return undefined
}

function sayWindows({ from: askedFrom, to: askedTo }: Days, today: Day): Refused {
  const { from, to } = newestSettled(today)
  return refused('four_weeks', { from, to, askedFrom, askedTo }, 'segment')
}
