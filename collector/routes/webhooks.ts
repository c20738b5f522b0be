import { refused, type Refused } from '#shared/refusals/refused.ts'
import { randomBytes } from 'node:crypto'
import type { Context, Handler } from 'hono'
import type { Deps } from './deps.ts'
import { callerName } from '../owners/authorize/caller.ts'
import type { Action } from '../owners/audit/entry.ts'
import type { Endpoint } from '../outbox/endpoint/endpoint.ts'
import { endpointOf, rowOf } from '../outbox/endpoint/endpoint-row.ts'
import { readEndpoint, readEndpointChange } from '../outbox/endpoint/read-endpoint.ts'
import { replaceSecret } from '../outbox/endpoint/replace-secret.ts'
import { shownEndpoint } from '../outbox/endpoint/shown-endpoint.ts'
import { checkTarget } from '../outbox/guard/check-target.ts'
import { shownDelivery, type DeliveryList } from '../outbox/shown-delivery.ts'
import { createWebhookSecret } from '../outbox/sign.ts'
import { noteAudit } from './note-audit.ts'
import { refuse } from './owner-reply.ts'
import { readJson } from './read-json.ts'

/** More receivers than any shop has; each is looked at for every event. */
const MAX_ENDPOINTS = 50
const UNREADABLE = 'this webhook was sealed with another key: remove it and add it again'
const MAX_PAGE = 200
const DEFAULT_PAGE = 50

/**
 * `GET /api/sites/{site}/webhooks`: `{webhooks, canMail}`, never a secret; without a mail server no
 * mailbox hears of anything. 200 · 401 · 404.
 */
export function getWebhooks(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoints = await endpointsOf(deps, siteIn(c))
    return c.json({ webhooks: endpoints.map(shownEndpoint), canMail: deps.outbox.canMail })
  }
}

/**
 * `POST /api/sites/{site}/webhooks`: adds a receiver, `{"target", "kind"?, "name"?, "events"?,
 * "filter"?, "lang"?}`.
 *
 * | status | when |
 * | --- | --- |
 * | 201 | `{webhook, secret?}`: a webhook's signing secret, shown this once |
 * | 400 | a field does not fit, or the target may not be reached; the sentence says why |
 * | 401, 403, 404 | not signed in; too small a role; no such site |
 * | 409 | the site has 50 already |
 */
export function postWebhook(deps: Deps): Handler {
  return async (c: Context) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const read = readEndpoint(body.value)
    if (!read.ok) return refuse(c, 400, read)
    const site = siteIn(c)
    const objection = await findObjection(deps, read.value)
    if (objection !== undefined) return refuse(c, 400, objection)
    const held = await deps.store.readEndpoints(site)
    if (held.length >= MAX_ENDPOINTS)
      return refuse(c, 409, refused('many_destinations', { most: MAX_ENDPOINTS }))
    const secret = read.value.kind === 'webhook' ? createWebhookSecret() : undefined
    const endpoint: Endpoint = {
      ...read.value,
      id: `wh_${randomBytes(9).toString('base64url')}`,
      site,
      secrets: secret === undefined ? [] : [{ secret }],
      addedMs: deps.now().getTime(),
      addedBy: callerName(c.get('caller')),
    }
    await deps.store.addEndpoint(rowOf(endpoint, deps.outbox.seal))
    await noteWebhook(deps, c, 'webhook_added', endpoint)
    const shown = { webhook: shownEndpoint(endpoint), ...(secret !== undefined && { secret }) }
    return c.json(shown, 201)
  }
}

/**
 * `PATCH /api/sites/{site}/webhooks/{webhook}`: changes name, target, events, filter, lang, or
 * `active`. 200 `{webhook}` · 400 a field does not fit · 401, 403, 404 ·
 * 409 its key file is lost.
 */
export function patchWebhook(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoint = await findEndpoint(deps, c)
    if (!endpoint) return refuse(c, 404, refused('no_destination'))
    if (endpoint.paused === 'unreadable') return refuse(c, 409, UNREADABLE)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const read = readEndpointChange(body.value, endpoint.kind)
    if (!read.ok) return refuse(c, 400, read)
    const { active, ...given } = read.value
    const { paused, ...rest } = { ...endpoint, ...given }
    // who turns on what somebody left behind answers for it from now on
    const adopted = active === true && paused === 'left' && { addedBy: callerName(c.get('caller')) }
    const reason = active === undefined ? paused : active ? undefined : 'owner'
    const changed: Endpoint = {
      ...rest,
      ...adopted,
      ...(reason !== undefined && { paused: reason }),
    }
    const objection = given.target === undefined ? undefined : await findObjection(deps, changed)
    if (objection !== undefined) return refuse(c, 400, objection)
    await deps.store.changeEndpoint(rowOf(changed, deps.outbox.seal))
    await noteWebhook(deps, c, 'webhook_changed', changed, Object.keys(read.value))
    deps.outbox.dispatcher.wake()
    return c.json({ webhook: shownEndpoint(changed) })
  }
}

/** `DELETE /api/sites/{site}/webhooks/{webhook}`: its log goes along. 204 · 401, 403, 404. */
export function deleteWebhook(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoint = await findEndpoint(deps, c)
    const isGone = endpoint && (await deps.store.removeEndpoint(endpoint.site, endpoint.id))
    if (!isGone) return refuse(c, 404, refused('no_destination'))
    await noteWebhook(deps, c, 'webhook_removed', endpoint)
    return c.body(null, 204)
  }
}

/**
 * `POST /api/sites/{site}/webhooks/{webhook}/test`: sends a test message the way every other goes:
 * look for it in the deliveries. 202 `{event}` · 400 the target may not be reached · 401, 403, 404 ·
 * 409 the webhook is paused.
 */
export function postWebhookTest(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoint = await findEndpoint(deps, c)
    if (!endpoint) return refuse(c, 404, refused('no_destination'))
    if (endpoint.paused !== undefined) return refuse(c, 409, refused('destination_paused'))
    const objection = await findObjection(deps, endpoint)
    if (objection !== undefined) return refuse(c, 400, objection)
    const event = `test_${randomBytes(12).toString('base64url')}`
    const { site, id } = endpoint
    await deps.store.addDelivery({ site, endpoint: id, event, kind: 'test' }, deps.now().getTime())
    deps.outbox.dispatcher.wake()
    return c.json({ event }, 202)
  }
}

/**
 * `POST /api/sites/{site}/webhooks/{webhook}/rotate`: a new signing secret; the old one stays valid
 * for a day. 200 `{secret, oldUntil}` · 401, 403, 404 · 409 only webhooks have a secret.
 */
export function postWebhookRotate(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoint = await findEndpoint(deps, c)
    if (!endpoint) return refuse(c, 404, refused('no_destination'))
    if (endpoint.paused === 'unreadable') return refuse(c, 409, UNREADABLE)
    if (endpoint.kind !== 'webhook') return refuse(c, 409, refused('destination_secret'))
    const { changed, secret, oldUntil } = replaceSecret(endpoint, createWebhookSecret(), deps.now())
    await deps.store.changeEndpoint(rowOf(changed, deps.outbox.seal))
    await noteWebhook(deps, c, 'webhook_secret_replaced', changed)
    return c.json({ secret, oldUntil })
  }
}

/**
 * `GET /api/sites/{site}/webhooks/{webhook}/deliveries?before=&limit=`: `{deliveries, next?}`, newest
 * first; the log of 30 days. 200 · 400 · 401, 403, 404.
 */
export function getDeliveries(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoint = await findEndpoint(deps, c)
    if (!endpoint) return refuse(c, 404, refused('no_destination'))
    const before = c.req.query('before')
    const limit = Number(c.req.query('limit') ?? DEFAULT_PAGE)
    if (before !== undefined && !/^\d{1,15}$/.test(before)) {
      return refuse(c, 400, '"before" is the "next" of a page')
    }
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE) {
      return refuse(c, 400, `"limit" is 1 to ${MAX_PAGE}`)
    }
    const query = { limit, ...(before !== undefined && { before: Number(before) }) }
    const found = await deps.store.readDeliveries(endpoint.site, endpoint.id, query)
    const last = found.length === limit ? found.at(-1) : undefined
    const list: DeliveryList = {
      deliveries: found.map(shownDelivery),
      ...(last && { next: String(last.no) }),
    }
    return c.json(list)
  }
}

/**
 * `POST /api/sites/{site}/webhooks/{webhook}/replay`: sends again under the same event id,
 * `{"delivery": "12"}` or `{"failedSince": "2026-03-01T00:00:00Z"}`. 202 `{replayed}` · 400 · 401,
 * 403, 404.
 */
export function postReplay(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoint = await findEndpoint(deps, c)
    if (!endpoint) return refuse(c, 404, refused('no_destination'))
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const which = whichOf(body.value)
    if (!which) return refuse(c, 400, 'say "delivery", or "failedSince" with a time')
    const { site, id } = endpoint
    const replayed = await deps.store.replayDeliveries(site, id, which, deps.now().getTime())
    await noteWebhook(deps, c, 'webhook_replayed', endpoint)
    deps.outbox.dispatcher.wake()
    return c.json({ replayed }, 202)
  }
}

function whichOf(body: unknown): { no: number } | { failedSinceMs: number } | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  if ('delivery' in body && /^\d{1,15}$/.test(String(body.delivery))) {
    return { no: Number(body.delivery) }
  }
  if (!('failedSince' in body) || typeof body.failedSince !== 'string') return undefined
  const failedSinceMs = Date.parse(body.failedSince)
  return Number.isNaN(failedSinceMs) ? undefined : { failedSinceMs }
}

/** Why a target may not be reached; a mail address is looked at by the mail server alone. */
async function findObjection(
  { outbox }: Deps,
  { kind, target }: Pick<Endpoint, 'kind' | 'target'>,
): Promise<Refused | undefined> {
  if (kind === 'mail') return undefined
  const checked = await checkTarget(target, outbox.guard)
  if (checked.ok) return undefined
  const { error, refusal } = checked
  return { error: `target: ${error}`, ...(refusal && { refusal }) }
}

/** @param fields those that changed. Of the target nothing: it may hold a chat's secret */
async function noteWebhook(
  deps: Deps,
  c: Context,
  action: Extract<Action, `webhook_${string}`>,
  { site: siteId, id, name }: Endpoint,
  fields: readonly string[] = [],
): Promise<void> {
  const subject = `${name} (${id})${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`
  await noteAudit(deps, c, { action, siteId, subject })
}

async function endpointsOf({ store, outbox }: Deps, site: string): Promise<Endpoint[]> {
  const rows = await store.readEndpoints(site)
  return rows.map((row) => endpointOf(row, outbox.seal))
}

async function findEndpoint(deps: Deps, c: Context): Promise<Endpoint | undefined> {
  const endpoints = await endpointsOf(deps, siteIn(c))
  return endpoints.find(({ id }) => id === c.req.param('webhook'))
}

/** The authorization lets nobody through who has no place at the site of the path. */
function siteIn(c: Context): string {
  return c.req.param('site') ?? ''
}
