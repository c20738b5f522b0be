import { refused } from '#shared/refusals/refused.ts'
import { createHash } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import { read } from '#shared/schema.ts'
import { LIMITS } from '#shared/snapshot.ts'
import type { Deps } from './deps.ts'
import { forgetCustomerFigures } from '../summary/customer-figures.ts'
import { findUnknownParameter } from '../results/find-unknown.ts'
import { readPeriod } from '../results/read-query.ts'
import { readRepurchase } from '../results/read-repurchase.ts'
import { MAX_VALUE } from '../exchange/orders/max-value.ts'
import { dayOf } from '../store/day-of.ts'
import type { Order } from '../store/inbound-store.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'
import { readJson } from './read-json.ts'

const REFUND_REFUSED = 'no order of this id, or less than that is left of it'
const MAX_ORDERS = 500

const order = z.strictObject({
  id: z.string().min(1).max(100).exactOptional(),
  customer: z.string().trim().min(1).max(LIMITS.customerLength),
  at: z.iso.datetime({ offset: true, error: 'write a time such as 2026-03-01T12:00:00Z' }),
  value: z.number().min(0).max(MAX_VALUE),
  currency: z.string().regex(/^[A-Z]{3}$/, 'write an ISO 4217 code such as EUR'),
})
const refund = z.strictObject({
  id: z.string().min(1).max(100),
  order: z.string().min(1).max(100),
  value: z.number().min(0).max(MAX_VALUE),
})
/** What customers bought and what was given back, by its schema. */
export const ordersInput = z
  .strictObject({
    orders: z.array(order).min(1).max(MAX_ORDERS).exactOptional(),
    refunds: z.array(refund).min(1).max(MAX_ORDERS).exactOptional(),
  })
  .refine(({ orders, refunds }) => orders || refunds, 'needs "orders", "refunds" or both')

/**
 * `POST /api/sites/{site}/orders`: what customers bought, `{"orders": [{"customer", "at", "value",
 * "currency", "id"?}, … ≤ 500]}`. An order whose id is known replaces it; without ids, the same
 * customer, time and value is the same order. One that was cancelled is sent again under its id with the
 * value 0, and counts as no purchase. `"refunds": [{"id", "order", "value"}, …]` are taken off after the
 * orders, each id once; one of an unknown order, or of more than is left, is refused by itself.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `{kept}`: how many orders, all of them or none; with refunds also how many of them, and why others were refused |
 * | 400, 413, 415 | a field does not fit; the sentence names it |
 * | 401, 403, 404 | not signed in; too small a role; no such site |
 */
export function postOrders(deps: Deps): Handler {
  return async (c: Context) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const found = read(ordersInput, body.value, 'body')
    if (!found.ok) return refuse(c, 400, found.error)
    const site = c.req.param('site') ?? ''
    const orders = (found.value.orders ?? []).map(orderOf)
    if (orders.length > 0) await deps.store.keepOrders(site, orders)
    forgetCustomerFigures(deps.store, site)
    const { refunds } = found.value
    if (!refunds) return c.json({ kept: orders.length })
    const given = refunds.map(({ value, ...rest }) => {
      return { ...rest, valueE4: Math.round(value * 10_000) }
    })
    const refused = await deps.store.keepRefunds(site, given)
    forgetCustomerFigures(deps.store, site)
    return c.json({
      kept: orders.length,
      refunds: given.length - refused.length,
      refused: refused.map((place) => ({ id: given[place]?.id, reason: REFUND_REFUSED })),
    })
  }
}

/**
 * `GET /api/surveys/{survey}/repurchase?from=&to=`: what customers said beside what they then did:
 * who bought again within 30, 60 and 90 days and what the question asked about, by rating. 200 `Repurchase` · 400 · 401, 404.
 */
export function getRepurchase(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const now = deps.now()
    const today = dayOf(now.getTime(), published.site.zone)
    const params = new URL(c.req.url).searchParams
    const unknown = findUnknownParameter(params, ['from', 'to'])
    if (unknown !== undefined) return refuse(c, 400, unknown)
    const period = readPeriod(params, today)
    if (!period.ok) return refuse(c, 400, period)
    return c.json(await readRepurchase(deps.store, published, period.value, now))
  }
}

function orderOf({ id, customer, at, value, currency }: z.infer<typeof order>): Order {
  const atMs = Date.parse(at)
  const valueE4 = Math.round(value * 10_000)
  const print = () => `${customer}\n${atMs}\n${valueE4}\n${currency}`
  return { id: id ?? `~${hashOf(print())}`, customer, atMs, valueE4, currency }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
