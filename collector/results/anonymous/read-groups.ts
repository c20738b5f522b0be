import type { Day } from '#shared/results.ts'
import type { Days } from '#shared/analysis/days.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import type { FacetValue, Store } from '../../store/store.ts'
import { newestSettled, windowsOf } from './group-windows.ts'
import { readToldGroups, type ToldGroups } from './read-told-groups.ts'

/** What may be told of the groups of an anonymous survey on some days. */
export interface Groups {
  /** whether a question's counts of a group may be told in all these windows */
  isTold(group: FacetValue, question: string): boolean
  /** the newest days on which groups are told, where they are not told on these; absent: there are none yet */
  readonly instead?: Days
}

/** Whether groups are told of some days, and of those they are compared with, and which. */
export async function readGroups(
  store: Pick<Store, 'sumTallies' | 'firstDayOf'>,
  published: PublishedSurvey,
  { periods, today }: { readonly periods: readonly Days[]; readonly today: Day },
): Promise<Groups> {
  const windows = periods.map((days) => windowsOf(days, today))
  if (windows.some((one) => one === undefined)) {
    const { from, to } = newestSettled(today)
    const first = await store.firstDayOf(published.newest.id)
    const isThere = first !== undefined && first <= to
    return { isTold: () => false, ...(isThere && { instead: { from, to } }) }
  }
  const read: ToldGroups[] = []
  for (const window of windows.flatMap((some) => some ?? [])) {
    read.push(await readToldGroups(store, published, window))
  }
  return { isTold: (group, question) => read.every((one) => one.isTold(group, question)) }
}
