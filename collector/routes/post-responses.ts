import type { Context, Handler } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import { HINTS, MARKS } from '#shared/marks.ts'
import { LIMITS } from '#shared/snapshot.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from '../deps.ts'
import { noteSighting } from '../desk/note-sighting.ts'
import { SHOPPER_TIMES } from '../ingest/first-ms-of.ts'
import { isRecord } from '../ingest/is-record.ts'
import { isForeignOrigin } from '../ingest/is-foreign-origin.ts'
import { PEOPLE, type Noted } from '../ingest/marks/crowd.ts'
import { isOwnNetwork } from '../ingest/marks/is-own-network.ts'
import { readBatch } from '../ingest/read-batch.ts'
import { readBody } from '../ingest/read-body.ts'
import { takeIn } from '../ingest/take-in.ts'
import { addressPrefix } from '../middleware/address-prefix.ts'
import { StoreBroken, StoreBusy } from '../store/store-errors.ts'
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
 * | 503 | the store is full, locked, too busy, or broken | waits for Retry-After |
 */
export function postResponses(deps: Deps): Handler<{ Bindings: HttpBindings }> {
  return async (c: Context<{ Bindings: HttpBindings }>) => {
    const site = deps.catalog.current().sites.get(c.req.param('site') ?? '')
    if (!site) return publicError(404, `there is no site "${c.req.param('site')?.slice(0, 40)}"`)
    const network = deps.limiter && networkOf(c, deps)
    const prefix = network === undefined ? undefined : `${site.id} ${network}`
    const waitMs = await spend(deps, prefix, 1)
    if (waitMs !== undefined) return tooMany(waitMs)
    const body = await readBody(c.req.raw, LIMITS.bodyBytes)
    if (!body.ok) return publicError(body.status, body.error)
    const batch = readBatch(body.text, LIMITS.responsesPerBody)
    if (!batch.ok) return publicError(400, batch.error)
    const moreMs = await spend(deps, prefix, batch.responses.length - 1)
    if (moreMs !== undefined) return tooMany(moreMs)
    const marks = senderMarks(c, deps, site, batch.proof)
    noteSighting(deps, site, pageOf(c, batch.responses))
    try {
      const door = {
        site,
        times: SHOPPER_TIMES,
        marks,
        isWatched: true,
        isPrivate: c.req.header('sec-gpc') === '1',
        isSigned: (customer: string, proof: string) => deps.proofs.holds(site.id, customer, proof),
        note: watchOver(deps, site, network, marks),
      }
      return publicJson(200, {
        responses: await takeIn(batch.responses, body.text.length, door, deps),
      })
    } catch (error) {
      // the collector that starts next will keep it
      if (error instanceof StoreBroken)
        return publicError(503, 'not kept', retryAfterSeconds(5_000))
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

function networkOf(
  c: Context<{ Bindings: HttpBindings }>,
  { trustProxy }: Deps,
): string | undefined {
  const address = c.env?.incoming?.socket?.remoteAddress
  return addressPrefix(address, c.req.header('x-forwarded-for') ?? null, trustProxy)
}

/** What a request gives away of where it comes from; bits of MARKS. */
function senderMarks(c: Context, { publicUrl, tagProof, now }: Deps, site: Site, proof: unknown) {
  const origin = c.req.header('origin')
  // most requests never need it: reading an address costs microseconds
  const own = () => publicUrl ?? new URL(c.req.url).origin
  const isProven = tagProof.isGood(proof, site.id, now().getTime())
  return (
    (origin === undefined && site.origins.length > 0 ? MARKS.no_origin : 0) |
    (origin !== undefined && isForeignOrigin(origin, site.origins, own) ? MARKS.origin : 0) |
    (isProven ? 0 : MARKS.no_proof)
  )
}

function watchOver(
  { crowd, trustProxy, now }: Deps,
  site: Site,
  network: string | undefined,
  marks: number,
): (ids: readonly string[]) => Noted {
  const isWatched = network !== undefined && (trustProxy > 0 || !isOwnNetwork(network))
  if (!isWatched) return () => PEOPLE
  return (ids) =>
    crowd.note({
      site: site.id,
      prefix: network,
      ids,
      isHinted: (marks & HINTS) !== 0,
      perNetwork: site.perNetwork,
      nowMs: now().getTime(),
    })
}

/** Where the card stands: the snapshot says which page, the browser vouches for its origin. */
function pageOf(c: Context, responses: readonly unknown[]): string | undefined {
  const origin = c.req.header('origin')
  const last = responses.at(-1)
  if (origin === undefined || !isRecord(last) || !isRecord(last['ctx'])) return origin
  const { page } = last['ctx']
  return typeof page === 'string' &&
    URL.canParse(page, origin) &&
    new URL(page, origin).origin === origin
    ? new URL(page, origin).href
    : origin
}

function tooMany(waitMs: number): Response {
  return publicError(429, 'too many answers from this address', retryAfterSeconds(waitMs))
}
