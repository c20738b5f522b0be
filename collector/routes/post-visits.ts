import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import type { Deps } from './deps.ts'
import { readBatch } from '../ingest/read-batch.ts'
import { readBody } from '../ingest/read-body.ts'
import { takeInVisits } from '../ingest/take-in-visits.ts'
import { mayRead, refuse } from './owner-reply.ts'

const MAX_BYTES = 1_048_576
const MAX_VISITS = 500

/**
 * `POST /api/sites/{site}/visits`: visits as the public door takes them, from the owner: a history, or a
 * shop's app. Up to 500 visits and 1 MiB; `t.first` is believed, up to 20 years back. One that comes
 * again within 48 hours is counted once.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | each of `visits` was kept, or was refused with the first field that does not fit |
 * | 400, 413, 415 | not UTF-8 JSON in `{"v":1,"visits":[…]}`; too large; another content type |
 * | 401, 403 | not signed in; a forged request |
 * | 404 | no such site of this owner |
 * | 409 | visits are not counted on this site |
 * | 503 | the store is full, locked, or too busy: Retry-After |
 */
export function postVisits(deps: Deps): Handler {
  return async (c: Context) => {
    const site = deps.catalog.current().sites.get(c.req.param('site') ?? '')
    if (!site || !mayRead(c.get('caller'), site.id)) return refuse(c, 404, refused('no_site'))
    const body = await readBody(c.req.raw, MAX_BYTES)
    if (!body.ok) return refuse(c, body.status, body.error)
    const batch = readBatch(body.text, MAX_VISITS)
    if (!batch.ok) return refuse(c, 400, batch.error)
    if (!batch.visits || batch.responses.length > 0) return refuse(c, 400, '"visits" is not a list')
    if (!site.countVisits) return refuse(c, 409, 'visits are not counted on this site')
    const door = { site, marks: 0, isPrivate: false, userAgent: undefined, isOwners: true } as const
    const visits = await takeInVisits(batch.visits, body.text.length, door, deps)
    return c.json({ visits })
  }
}
