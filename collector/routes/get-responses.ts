import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { anonymousItem, anonymousPage } from '../results/anonymous/anonymous-item.ts'
import { hasCrowd } from '../results/anonymous/has-crowd.ts'
import { isAnonymous } from '../results/anonymous/is-anonymous.ts'
import { decryptCursor, encryptCursor } from '../results/anonymous/encrypted-cursor.ts'
import { findResponses } from '../follow-up/find-responses.ts'
import { readSearch } from '../follow-up/read-search.ts'
import type { Deps } from './deps.ts'
import { findUnknownParameter } from '../results/find-unknown.ts'
import { readPeriod } from '../results/read-query.ts'
import { dayOf } from '../store/day-of.ts'
import { isCursor } from '../store/is-cursor.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'
import { readForAssistant } from './read-for-assistant.ts'

const DEFAULT_LIMIT = 50
const PARAMETERS = ['from', 'to', 'has', 'q', 'status', 'tag', 'rated', 'limit', 'cursor'] as const
const HAS: ReadonlySet<string> = new Set(['comment', 'mark', 'held'])
const MAX_LIMIT = 200

/**
 * `GET /api/surveys/{survey}/responses?from=&to=&has=&q=&status=&tag=&rated=&limit=&cursor=`: answered
 * responses, newest first. Without days, all of them; `has` takes comment, mark and held, and may be
 * given several times; `q` is looked for in all that was typed, `rated` takes bad, middle and good. A page may be short and still lead on. Of an
 * anonymous survey only the words and the day are told, and nothing while fewer than 5 answered.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `ResponsePage` |
 * | 400 | a day, limit or cursor that cannot be read |
 * | 401 | not signed in |
 * | 404 | no such survey of this owner |
 * | 429 | an assistant was handed as many as it is in a day |
 */
export function getResponses(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const params = new URL(c.req.url).searchParams
    const unknown = findUnknownParameter(params, PARAMETERS)
    if (unknown !== undefined) return refuse(c, 400, unknown)
    const isBound = Boolean(params.get('from') || params.get('to'))
    const period = readPeriod(params, dayOf(deps.now().getTime(), published.site.zone))
    if (isBound && !period.ok) return refuse(c, 400, period)
    const has = params.getAll('has').filter((what) => what !== '')
    if (has.some((what) => !HAS.has(what))) {
      return refuse(c, 400, '"has" takes comment, mark and held')
    }
    const limit = Number(params.get('limit') || DEFAULT_LIMIT)
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
      return refuse(c, 400, `"limit" is a whole number from 1 to ${MAX_LIMIT}`)
    }
    const { id } = published.newest
    const isHidden = isAnonymous(published)
    const given = params.get('cursor') || undefined
    const cursor = given && (isHidden ? decryptCursor(given, id, deps.outbox.seal) : given)
    if (given !== undefined && !isCursor(cursor ?? '')) {
      return refuse(c, 400, refused('not_a_cursor'))
    }
    const wanted = readSearch(params, published)
    if (typeof wanted === 'string') return refuse(c, 400, wanted)
    const at = { site: published.site.id, survey: id }
    const query = {
      commentedOnly: has.includes('comment'),
      markedOnly: has.includes('mark'),
      heldOnly: has.includes('held'),
      ...(cursor !== undefined && { cursor }),
      ...(isBound && period.ok && period.value),
    }
    const { database } = deps.owners
    if (isHidden && !(await hasCrowd(deps.store, at.survey))) return c.json({ responses: [] })
    const room = { store: deps.store, database }
    const asRead = isHidden ? anonymousItem : undefined
    const read = (most: number) =>
      findResponses(room, at, { ...query, limit: most }, wanted, asRead)
    const asked = { siteId: at.site, survey: id, limit }
    const page = await readForAssistant(deps, c, asked, read)
    if (page instanceof Response) return page
    return c.json(
      isHidden ? anonymousPage(page, (next) => encryptCursor(next, id, deps.outbox.seal)) : page,
    )
  }
}
