import type { Context, Handler } from 'hono'
import type { Deps } from '../deps.ts'
import { readPeriod } from '../results/read-query.ts'
import { dayOf } from '../store/day-of.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/**
 * `GET /api/surveys/{survey}/responses?from=&to=&has=&limit=&cursor=`: answered responses, newest
 * first. Without days, all of them; `has` takes comment and mark, and may be given twice.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `ResponsePage` |
 * | 400 | a day, limit or cursor that cannot be read |
 * | 401 | not signed in |
 * | 404 | no such survey of this owner |
 */
export function getResponses(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, 'there is no such survey')
    const params = new URL(c.req.url).searchParams
    const isBound = Boolean(params.get('from') || params.get('to'))
    const period = readPeriod(params, dayOf(deps.now().getTime(), published.site.zone))
    if (isBound && !period.ok) return refuse(c, 400, period.error)
    const has = params.getAll('has').filter((what) => what !== '')
    if (has.some((what) => what !== 'comment' && what !== 'mark')) {
      return refuse(c, 400, '"has" takes comment and mark')
    }
    const limit = Number(params.get('limit') || DEFAULT_LIMIT)
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
      return refuse(c, 400, `"limit" is a whole number from 1 to ${MAX_LIMIT}`)
    }
    const cursor = params.get('cursor') || undefined
    if (cursor !== undefined && !/^\d{1,15}\.\d{1,15}$/.test(cursor)) {
      return refuse(c, 400, '"cursor" is not one that a page gave')
    }
    const page = await deps.store.readResponses(published.newest.id, {
      commentedOnly: has.includes('comment'),
      markedOnly: has.includes('mark'),
      limit,
      ...(cursor !== undefined && { cursor }),
      ...(isBound && period.ok && period.value),
    })
    return c.json(page)
  }
}
