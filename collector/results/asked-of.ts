import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'
import type { Asked } from './read-query.ts'

/** What a query about a survey is read beside: today there, since when anything is counted, its facets. */
export async function askedOf(
  store: Pick<Store, 'firstDayOf'>,
  { site, newest }: PublishedSurvey,
  now: Date,
): Promise<Asked> {
  return {
    today: dayOf(now.getTime(), site.zone),
    first: await store.firstDayOf(newest.id),
    site,
  }
}
