import type { Context, Handler } from 'hono'
import { findNarrowingFlaw } from '../anonymous/find-narrowing-flaw.ts'
import { dayOf } from '../store/day-of.ts'
import type { Deps } from '../deps.ts'
import { readResults } from '../results/read-results.ts'
import { readResultsQuery } from '../results/read-query.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'

/**
 * `GET /api/surveys/{survey}/results?from=&to=&segment=facet:value&compare=`: counts, from
 * which scores are computed. Days are of the site's zone and both included; without them, the 28
 * days that end today. `segment` may be given several times; all must hold.
 *
 * `compare` is previous (as many days right before), month (the calendar month before) or two days,
 * `2026-03-01..2026-03-31`.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `Results` |
 * | 400 | a day, segment or comparison that cannot be read; a handful of an anonymous survey |
 * | 401 | not signed in |
 * | 404 | no such survey of this owner |
 */
export function getResults(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, 'there is no such survey')
    const now = deps.now()
    const query = readResultsQuery(
      new URL(c.req.url).searchParams,
      dayOf(now.getTime(), published.site.zone),
    )
    if (!query.ok) return refuse(c, 400, query.error)
    const flaw = await findNarrowingFlaw(deps.store, published, [query.value])
    if (flaw !== undefined) return refuse(c, 400, flaw)
    return c.json(await readResults(deps.store, published, query.value, now))
  }
}
