import { SCORING } from '../score/constants.ts'
import type { Interval } from '../score/interval.ts'
import type { CustomerOrder } from './customer-order.ts'
import { middleOf } from './middle-of.ts'

/** What orders of one currency come to; never converted, never added to others. */
export interface OrderValues {
  readonly currency: string
  readonly orders: number
  readonly customers: number
  /** Σ net, in minor units */
  readonly revenue: number
  readonly mean: number
  readonly median: number
  readonly medianInterval: Interval
  readonly perCustomer: number
}

/**
 * Orders of some days by currency, the main one first: it has most orders, at a tie the first of the
 * alphabet. The interval of a median lies between the values at ranks ⌈n(½ ± z/(2√(n + z²)))⌉.
 */
export function orderValues(
  orders: readonly CustomerOrder[],
  from: number,
  to: number,
): readonly OrderValues[] {
  const within = orders.filter(({ day }) => day >= from && day <= to)
  return [...Map.groupBy(within, ({ currency }) => currency)]
    .map(([currency, own]) => valuesOf(currency, own))
    .toSorted((one, other) => other.orders - one.orders || (one.currency < other.currency ? -1 : 1))
}

function valuesOf(currency: string, own: readonly CustomerOrder[]): OrderValues {
  const values = own.map(({ net }) => net).toSorted((one, other) => one - other)
  const n = values.length
  const revenue = values.reduce((sum, value) => sum + value, 0)
  const customers = new Set(own.map(({ customer }) => customer)).size
  const reach = SCORING.z95 / (2 * Math.sqrt(n + SCORING.z95 ** 2))
  const valueAt = (share: number) => values[Math.ceil(n * share) - 1] ?? 0
  return {
    currency,
    orders: n,
    customers,
    revenue,
    mean: revenue / n,
    median: middleOf(values) ?? 0,
    medianInterval: { low: valueAt(0.5 - reach), high: valueAt(0.5 + reach) },
    perCustomer: n / customers,
  }
}
