import { activeWindow } from '#shared/engagement/active-window.ts'
import { afterAnswer, shareDifference } from '#shared/engagement/after-answer.ts'
import { cameBack } from '#shared/engagement/came-back.ts'
import { churnOf } from '#shared/engagement/churn.ts'
import type { CustomerOrder } from '#shared/engagement/customer-order.ts'
import { createDraws } from '#shared/engagement/draws.ts'
import { fnv1a, hash32 } from '#shared/engagement/hash32.ts'
import type { Figure } from '#shared/engagement/lifetime.ts'
import { lifetimeOf } from '#shared/engagement/lifetime.ts'
import { netOrders } from '#shared/engagement/net-orders.ts'
import { orderValues } from '#shared/engagement/order-values.ts'
import { repeatPurchase } from '#shared/engagement/repeat-purchase.ts'
import { ends, type Fields } from './scored.ts'
import { shareFields } from './visits.ts'

type Row = readonly [customer: string, day: number, value: number, currency: string]

function ordersOf(rows: readonly Row[]): CustomerOrder[] {
  return rows.map(([customer, day, net, currency]) => ({ customer, day, net, currency }))
}

interface Placed {
  readonly orders: readonly (readonly [string, string, number, number, string])[]
  readonly refunds: readonly (readonly [string, number])[]
  readonly from: number
  readonly to: number
}

export function orders({ orders: rows, refunds, from, to }: Placed): Fields {
  const placed = rows.map(([id, customer, day, value, currency]) => {
    return { id, customer, day, value, currency }
  })
  const net = netOrders(
    placed,
    refunds.map(([order, value]) => ({ order, value })),
  )
  const values = orderValues(net.orders, from, to)
  return {
    main: values[0]?.currency ?? null,
    kept: net.orders.length,
    refused_refunds: net.refused,
    currencies: Object.fromEntries(
      values.map((one) => [
        one.currency,
        {
          orders: one.orders,
          customers: one.customers,
          revenue: one.revenue,
          mean: one.mean,
          median: one.median,
          median95: ends(one.medianInterval),
          orders_per_customer: one.perCustomer,
        },
      ]),
    ),
  }
}

export function window(input: { readonly orders: readonly Row[]; readonly asof: number }): Fields {
  const found = activeWindow(ordersOf(input.orders), input.asof)
  return {
    customers: found.customers,
    median_gap: found.medianGap ?? null,
    W: found.days,
    assumed: found.isAssumed,
  }
}

interface Period {
  readonly orders: readonly Row[]
  readonly W: number
  readonly start: number
  readonly end: number
}

export function churn({ orders: rows, W, start, end }: Period): Fields {
  const found = churnOf(ordersOf(rows), W, start, end)
  if (!found) return { status: 'no_history' }
  return {
    kept: found.kept,
    lapsed: found.lapsed.length,
    reactivated: found.reactivated,
    new: found.fresh,
    new_gone: found.freshGone,
    dormant: found.dormant,
    active_start: found.activeStart,
    active_end: found.activeEnd,
    churn: shareFields(found.share),
    status: found.share.status,
  }
}

export function cameBackFields(
  input: Period & { readonly horizon: number; readonly asof: number },
): Fields {
  const period = [input.start, input.end] as const
  const found = cameBack(ordersOf(input.orders), input.W, period, input.horizon, input.asof)
  if (!found) return { lapsed: null, share: null, status: 'waiting' }
  return { lapsed: found.lapsed, back: found.back, share: shareFields(found.share) }
}

interface Cohort {
  readonly orders: readonly Row[]
  readonly from: number
  readonly to: number
  readonly horizon: number
  readonly asof: number
}

export function repeat({ orders: rows, from, to, horizon, asof }: Cohort): Fields {
  const found = repeatPurchase(ordersOf(rows), [from, to], horizon, asof)
  return { ...shareFields(found.share), repeated: found.repeated, waiting: found.waiting }
}

export function prng({ keys }: { readonly keys: readonly string[] }): Fields {
  const stream = createDraws(hash32(keys[0] ?? ''))
  const drawn = Array.from({ length: 8 }, stream)
  return {
    fnv1a: keys.map(fnv1a),
    hash32: keys.map(hash32),
    bucket: keys.map((key) => hash32(key) & 1023),
    stream_of_first: drawn,
    stream_index: drawn.map((draw) => draw >>> 22),
  }
}

interface Money {
  readonly site: string
  readonly currency: string
  readonly asof: number
  readonly orders: readonly Row[]
}

export function lifetime({ site, currency, asof, orders: rows }: Money): Fields {
  const own = ordersOf(rows).filter((order) => order.currency === currency)
  const found = lifetimeOf(site, own, asof)
  const { figures } = found
  return {
    sums: found.sums,
    seed: found.seed,
    order_value: figureFields(figures.orderValue),
    orders_a_year: figureFields(figures.ordersAYear),
    first_year: figureFields(figures.firstYear),
    lifetime: figureFields(figures.lifetime),
    five_years_by_age: figureFields(figures.fiveYearsByAge),
    years_expected: found.yearsExpected,
    capped: found.isCapped,
    yearly_churn: shareFields(found.yearlyChurn),
  }
}

function figureFields(figure: Figure): Fields {
  if (figure.status !== 'ok') return { status: figure.status }
  const { status, value, interval, resamples } = figure
  return { status, value, interval95: ends(interval), resamples }
}

interface After {
  readonly answers: readonly (readonly [string, number, string | number])[]
  readonly orders: readonly Row[]
  readonly horizon: number
  readonly asof: number
}

export function after({ answers, orders: rows, horizon, asof }: After): Fields {
  const named = answers.map(([customer, day, group]) => ({ customer, day, group: String(group) }))
  const bought = ordersOf(rows)
  const currency = orderValues(bought, -Infinity, Infinity)[0]?.currency ?? ''
  const groups = afterAnswer(named, bought, { horizon, asOf: asof, currency })
  const of = (name: string) => groups.find(({ group }) => group === name)
  const difference = shareDifference(of('detractor'), of('promoter'))
  return {
    classes: Object.fromEntries(
      groups.map(({ group, n, again, share, perCustomer }) => [
        group,
        { n, again, revenue_per_customer: perCustomer, share: shareFields(share) },
      ]),
    ),
    promoter_minus_detractor: difference?.diff ?? null,
    newcombe95: difference ? ends(difference.interval) : null,
  }
}
