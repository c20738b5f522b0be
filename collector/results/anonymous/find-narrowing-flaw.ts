import type { PublishedSurvey } from '../../catalog/catalog.ts'
import { funnelOf, sumCounts } from '../sum-counts.ts'
import type { ResultsQuery } from '../read-results.ts'
import { withheldIn } from '../withhold-segments.ts'
import type { Store } from '../../store/store.ts'
import { isAnonymous } from './is-anonymous.ts'

/**
 * Why the results of a survey may not be narrowed as asked, as a sentence; `undefined`: they may.
 * An anonymous survey is narrowed to one segment, and only where neither it nor what is left of its
 * facet is a handful.
 */
export async function findNarrowingFlaw(
  store: Pick<Store, 'readTallies'>,
  published: PublishedSurvey,
  queries: readonly ResultsQuery[],
): Promise<string | undefined> {
  if (!isAnonymous(published)) return undefined
  for (const { segments, from, to, previous } of queries) {
    const [only, ...others] = segments
    if (!only) continue
    if (others.length > 0)
      return 'segment: an anonymous survey is narrowed to one segment at a time'
    for (const period of [{ from, to }, ...(previous ? [previous] : [])]) {
      const rows = await store.readTallies(published.newest.id, period.from, period.to)
      const answered = (of: typeof rows) => funnelOf(sumCounts(of).get('')).answered
      const groups = Map.groupBy(
        rows.filter(({ facet }) => facet === only.facet),
        ({ value }) => value,
      )
      const sizes = [...groups.values()].map(answered)
      const whole = answered(rows.filter(({ facet }) => facet === ''))
      const place = [...groups.keys()].indexOf(only.value)
      if (withheldIn(sizes, whole).has(place)) {
        return 'segment: too few answered there, or elsewhere; this survey is anonymous'
      }
    }
  }
  return undefined
}
