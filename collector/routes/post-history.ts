import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import type { Deps } from './deps.ts'
import { OWNER_TIMES } from '../ingest/first-ms-of.ts'
import { readBatch } from '../ingest/read-batch.ts'
import { readBody } from '../ingest/read-body.ts'
import { takeIn } from '../ingest/take-in.ts'
import { mayRead, refuse } from './owner-reply.ts'

const MAX_BYTES = 4 * 1_048_576
const MAX_RESPONSES = 500

/**
 * `POST /api/sites/{site}/responses`: what the public door takes, from the owner: answers from mail,
 * a till, or another product's history. Up to 500 responses and 4 MiB; `t.first` is believed, up to
 * 20 years back.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | each of `responses` was kept, is gone, or was refused with a reason |
 * | 400, 413, 415 | not UTF-8 JSON in `{"v":1,"responses":[…]}`; too large; another content type |
 * | 401, 403 | not signed in; a forged request |
 * | 404 | no such site of this owner |
 * | 503 | the store is full, locked, or too busy: Retry-After |
 */
export function postHistory(deps: Deps): Handler {
  return async (c: Context) => {
    const site = deps.catalog.current().sites.get(c.req.param('site') ?? '')
    if (!site || !mayRead(c.get('caller'), site.id)) return refuse(c, 404, refused('no_site'))
    const body = await readBody(c.req.raw, MAX_BYTES)
    if (!body.ok) return refuse(c, body.status, body.error)
    const batch = readBatch(body.text, MAX_RESPONSES)
    if (!batch.ok) return refuse(c, 400, batch.error)
    const door = { site, times: OWNER_TIMES, marks: 0, isOwners: true }
    return c.json({ responses: await takeIn(batch.responses, body.text.length, door, deps) })
  }
}
