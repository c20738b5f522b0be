import type { Context, Handler } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import { LIMITS } from '#shared/snapshot.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from '../deps.ts'
import { SHOPPER_TIMES } from '../ingest/first-ms-of.ts'
import { isForeignOrigin } from '../ingest/is-foreign-origin.ts'
import { readBatch } from '../ingest/read-batch.ts'
import { readBody } from '../ingest/read-body.ts'
import { takeIn } from '../ingest/take-in.ts'
import { addressPrefix } from '../middleware/address-prefix.ts'
import { MARKS } from '../store/arrival.ts'
import { StoreBusy } from '../store/store-errors.ts'
import { PUBLIC_HEADERS, publicError, publicJson } from './public-reply.ts'
import { retryAfterSeconds } from './retry-after.ts'

/**
 * `POST /w/{site}`: snapshots of responses from any origin. The reply comes after the commit.
 *
 * | status | when | the widget then |
 * | --- | --- | --- |
 * | 200 | each of `responses` was kept, is gone, or was refused with a reason | forgets it |
 * | 400 | not UTF-8, not JSON, not a batch of at most 20 | drops it |
 * | 404 | there is no such site | drops it |
 * | 413 | larger than 32 KiB | drops it |
 * | 415 | neither `text/plain` nor `application/json`, or compressed | drops it |
 * | 429 | this address prefix has sent too much in a minute | waits for Retry-After |
 * | 503 | the store is full, locked, or too busy | waits for Retry-After |
 */
export function postResponses(deps: Deps): Handler<{ Bindings: HttpBindings }> {
  return async (c: Context<{ Bindings: HttpBindings }>) => {
    const site = deps.catalog.current().sites.get(c.req.param('site') ?? '')
    if (!site) return publicError(404, `there is no site "${c.req.param('site')?.slice(0, 40)}"`)
    const prefix = deps.limiter && prefixOf(c, deps, site)
    const waitMs = await spend(deps, prefix, 1)
    if (waitMs !== undefined) return tooMany(waitMs)
    const body = await readBody(c.req.raw, LIMITS.bodyBytes)
    if (!body.ok) return publicError(body.status, body.error)
    const batch = readBatch(body.text, LIMITS.responsesPerBody)
    if (!batch.ok) return publicError(400, batch.error)
    const moreMs = await spend(deps, prefix, batch.responses.length - 1)
    if (moreMs !== undefined) return tooMany(moreMs)
    const marks = isForeign(c, deps, site) ? MARKS.foreignOrigin : 0
    try {
      const door = { site, times: SHOPPER_TIMES, marks }
      return publicJson(200, {
        responses: await takeIn(batch.responses, body.text.length, door, deps),
      })
    } catch (error) {
      if (!(error instanceof StoreBusy)) throw error
      return publicError(503, `not kept: ${error.message}`, retryAfterSeconds(error.retryAfterMs))
    }
  }
}

/** `OPTIONS /w/*`: pages that send `application/json` ask first. */
export function allowAnyOrigin(): Handler {
  const headers = {
    ...PUBLIC_HEADERS,
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  }
  return () => new Response(null, { status: 204, headers })
}

async function spend(
  { limiter }: Deps,
  prefix: string | undefined,
  answers: number,
): Promise<number | undefined> {
  if (!limiter || prefix === undefined || answers < 1) return undefined
  return limiter.spend(prefix, answers)
}

function prefixOf(
  c: Context<{ Bindings: HttpBindings }>,
  { trustProxy }: Deps,
  site: Site,
): string | undefined {
  const address = c.env?.incoming?.socket?.remoteAddress
  const prefix = addressPrefix(address, c.req.header('x-forwarded-for') ?? null, trustProxy)
  return prefix === undefined ? undefined : `${site.id} ${prefix}`
}

function isForeign(c: Context, { publicUrl }: Deps, site: Site): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  return isForeignOrigin(origin, site.origins, publicUrl ?? new URL(c.req.url).origin)
}

function tooMany(waitMs: number): Response {
  return publicError(429, 'too many answers from this address', retryAfterSeconds(waitMs))
}
