import { DAY_MS } from '#shared/day.ts'
import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import { read } from '#shared/schema.ts'
import { LIMITS } from '#shared/snapshot.ts'
import type { Deps } from './deps.ts'
import { readBody } from '../ingest/read-body.ts'
import { isRecord } from '#shared/is-record.ts'
import { prefixOf } from '../middleware/prefix-of.ts'
import type { Ask } from '../store/inbound-store.ts'
import { refuse } from './owner-reply.ts'
import { publicError, publicJson } from './public-reply.ts'
import { readJson } from './read-json.ts'
import { restOf } from './rest-of.ts'
import { retryAfterSeconds } from './retry-after.ts'

const DEFAULT_DAYS = 30
const MAX_DAYS = 365
const LISTED = 200
/** A customer's id and its proof. */
const MAX_BYTES = 2_048

const customer = z.string().min(1).max(LIMITS.customerLength)
/** An ask, by its schema. */
export const askInput = z.strictObject({
  survey: z.string().min(1).max(40),
  customer,
  expires: z.iso
    .datetime({ offset: true, error: 'write a time such as 2026-03-01T00:00:00Z' })
    .exactOptional(),
})
/** Which ask is meant. */
export const askQuery = z.strictObject({ survey: z.string().min(1).max(40), customer })

/**
 * `POST /api/sites/{site}/asks`: asks a customer a survey the next time they are on the site,
 * `{"survey", "customer", "expires"?}`; for 30 days unless told otherwise. Asking again renews.
 *
 * | status | when |
 * | --- | --- |
 * | 201 | the ask |
 * | 400 | a field does not fit; no such survey of this site; the time is past or over a year away |
 * | 401, 403, 404 | not signed in; too small a role; no such site |
 */
export function postAsk(deps: Deps): Handler {
  return async (c: Context) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const found = read(askInput, body.value, 'ask')
    if (!found.ok) return refuse(c, 400, found.error)
    const { survey, customer, expires } = found.value
    const site = siteIn(c)
    const published = deps.catalog.current().surveys.get(survey)
    if (published?.site.id !== site) return refuse(c, 400, 'survey: this site has no such survey')
    if (published.newest.anonymous) {
      return refuse(c, 400, 'survey: an anonymous survey knows no customers')
    }
    const madeMs = deps.now().getTime()
    const expiresMs = expires === undefined ? madeMs + DEFAULT_DAYS * DAY_MS : Date.parse(expires)
    if (expiresMs <= madeMs || expiresMs > madeMs + MAX_DAYS * DAY_MS) {
      return refuse(c, 400, refused('expires', {}, 'expires'))
    }
    const ask = { site, survey, customer, madeMs, expiresMs }
    await deps.store.putAsk(ask)
    await tellTags(deps)
    return c.json(shown(ask), 201)
  }
}

/** `GET /api/sites/{site}/asks`: `{asks}`, those still open, the newest 200. 200 · 401, 403, 404. */
export function getAsks({ store, now }: Deps): Handler {
  return async (c: Context) => {
    const asks = await store.readAsks(siteIn(c), now().getTime(), LISTED)
    return c.json({ asks: asks.map(shown) })
  }
}

/** `DELETE /api/sites/{site}/asks?survey=&customer=`: takes an ask back. 204 · 400 · 401, 403, 404. */
export function deleteAsk(deps: Deps): Handler {
  return async (c: Context) => {
    const found = read(askQuery, c.req.query(), 'ask')
    if (!found.ok) return refuse(c, 400, found.error)
    const { survey, customer } = found.value
    const isGone = await deps.store.removeAsk(siteIn(c), survey, customer)
    if (!isGone) return refuse(c, 404, 'there is no such ask')
    await tellTags(deps)
    return c.body(null, 204)
  }
}

/**
 * `POST /w/{site}/asks`: what a customer is to be asked now, and how long each survey leaves them alone,
 * whatever device they were asked on; `{"customer", "customerProof"}`. The tag sends it once a visit, of
 * a customer whom the shop's server has signed: without proof nothing is said, so nobody learns of whom
 * something is asked. A POST, so that no log keeps the id.
 *
 * | status | when | the tag then |
 * | --- | --- | --- |
 * | 200 | `{asks: [survey id, …], restMs: {survey id: ms}}`, the oldest first, possibly none | asks the first that it may |
 * | 400, 413, 415 | the body is not as above | asks nothing more |
 * | 403 | the proof does not fit the customer | asks nothing more |
 * | 404 | there is no such site | asks nothing more |
 * | 429 | this address prefix has sent too much in a minute | tries at the next page view |
 */
export function postOpenAsks(deps: Deps): Handler {
  return async (c: Context) => {
    const site = deps.catalog.current().sites.get(siteIn(c))
    if (!site) return publicError(404, 'there is no such site')
    const waitMs = await deps.limiter?.spend(`${site.id} ${prefixOf(c, deps.trustProxy)}`, 1)
    if (waitMs !== undefined) {
      return publicError(429, 'too many requests from this address', retryAfterSeconds(waitMs))
    }
    const body = await readBody(c.req.raw, MAX_BYTES)
    if (!body.ok) return publicError(body.status, body.error)
    const who = whoIn(body.text)
    if (!who) return publicError(400, 'send {"customer", "customerProof"}')
    if (!deps.proofs.holds(site, who.customer, who.customerProof, deps.now())) {
      return publicError(403, 'the proof does not fit the customer')
    }
    const asks = await deps.store.findAsks(site.id, who.customer, deps.now().getTime())
    const restMs = await restOf(deps, site, who.customer)
    return publicJson(200, { asks: asks.map(({ survey }) => survey), restMs })
  }
}

function whoIn(text: string): { customer: string; customerProof: string } | undefined {
  try {
    const sent: unknown = JSON.parse(text)
    if (!isRecord(sent)) return undefined
    const { customer, customerProof } = sent
    const isWhole = typeof customer === 'string' && typeof customerProof === 'string'
    return isWhole ? { customer, customerProof } : undefined
  } catch {
    return undefined
  }
}

async function tellTags({ asks, catalog, now }: Deps): Promise<void> {
  if (await asks.look(now())) await catalog.reload()
}

function shown({ survey, customer, madeMs, expiresMs }: Ask) {
  return {
    survey,
    customer,
    made: new Date(madeMs).toISOString(),
    expires: new Date(expiresMs).toISOString(),
  }
}

function siteIn(c: Context): string {
  return c.req.param('site') ?? ''
}
