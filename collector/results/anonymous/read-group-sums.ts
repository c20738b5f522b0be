import type { Day } from '#shared/results.ts'
import type { Days } from '#shared/analysis/days.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import type { DayCounts, TallySums } from '../../store/rollup/tally-sums.ts'
import type { FacetValue, Store } from '../../store/store.ts'
import { settledWithin } from './group-windows.ts'
import { readToldGroups } from './read-told-groups.ts'

/**
 * What may be told of one group of an anonymous survey: one sum for each whole window within the days
 * in which it is large enough, never of single days; of several groups at a time nothing.
 */
export async function readGroupSums(
  store: Pick<Store, 'sumTallies'>,
  published: PublishedSurvey,
  days: Days,
  [group, ...others]: readonly FacetValue[],
  today: Day,
): Promise<TallySums> {
  const told: DayCounts[] = []
  if (!group || others.length > 0) return { days: told, sums: [] }
  for (const window of settledWithin(days, today)) {
    const counts = (await readToldGroups(store, published, window)).countsOf(group)
    if (counts) told.push(counts)
  }
  return { days: told, sums: [] }
}
