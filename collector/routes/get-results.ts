import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { findNarrowingFlaw } from '../results/anonymous/find-narrowing-flaw.ts'
import type { Deps } from './deps.ts'
import { askedOf } from '../results/asked-of.ts'
import { readResults } from '../results/read-results.ts'
import { readResultsQuery } from '../results/read-query.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'

/**
 * `GET /api/surveys/{survey}/results?from=&to=&period=&segment=facet:value&compare=`: counts, from
 * which scores are computed. Days are of the site's zone and both included; without them, the 28
 * days that end today. `period` names them instead: weeks, this-month, last-quarter … `segment` may be
 * given several times; all must hold.
 *
 * `compare` is previous (the period before), year (the same a year earlier), month (the calendar month
 * before) or two days, `2026-03-01..2026-03-31`.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `Results` |
 * | 400 | a parameter or facet that does not exist; a day, segment or comparison that cannot be read; a handful of an anonymous survey |
 * | 401 | not signed in |
 * | 404 | no such survey of this owner |
 */
export function getResults(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const now = deps.now()
    const asked = await askedOf(deps.store, published, now)
    const query = readResultsQuery(new URL(c.req.url).searchParams, asked)
    if (!query.ok) return refuse(c, 400, query)
    const flaw = await findNarrowingFlaw(deps.store, published, [query.value], asked.today)
    if (flaw !== undefined) return refuse(c, 400, flaw)
    return c.json(await readResults(deps.store, published, query.value, now))
  }
}
