import { ENGAGEMENT } from './constants.ts'
import type { CustomerOrder } from './customer-order.ts'
import { hash32 } from './hash32.ts'
import { orderDays } from './order-days.ts'

/** The sums that money per customer is made of. A year is 365 days. */
export const SUM_NAMES = ['R', 'O', 'A', 'B', 'L', 'C', 'Y', 'Y0', 'C2', 'Y2'] as const

/** One sum of every kind; see `lifetimeSums`. */
export type LifetimeSums = Record<(typeof SUM_NAMES)[number], number>

/**
 * Sums over customers in 1,024 buckets, so that chance can be drawn at the same cost for a hundred
 * customers and a hundred million.
 *
 * | sum    | of                                                                          |
 * | ------ | --------------------------------------------------------------------------- |
 * | R O A  | revenue, orders, customers of the last year                                 |
 * | B L    | customers of the year before; of them without an order in the last          |
 * | C Y Y0 | first seen in the year before; their net in days 0–364, and on the first    |
 * | C2 Y2  | first seen in the year before that; their net in days 365–729               |
 *
 * @param orders of one currency
 * @param asOf the last complete day
 */
export function lifetimeSums(orders: readonly CustomerOrder[], asOf: number): LifetimeSums[] {
  const buckets = Array.from({ length: ENGAGEMENT.buckets }, noSums)
  const known = orders.filter(({ day }) => day <= asOf)
  const byCustomer = Map.groupBy(known, ({ customer }) => customer)
  for (const [customer, days] of orderDays(known)) {
    const sums = buckets[hash32(customer) & (ENGAGEMENT.buckets - 1)]
    if (sums) addCustomer(sums, byCustomer.get(customer) ?? [], days[0] ?? 0, asOf)
  }
  return buckets
}

/** Nothing summed yet. */
export function noSums(): LifetimeSums {
  return { R: 0, O: 0, A: 0, B: 0, L: 0, C: 0, Y: 0, Y0: 0, C2: 0, Y2: 0 }
}

function addCustomer(
  sums: LifetimeSums,
  orders: readonly CustomerOrder[],
  first: number,
  asOf: number,
): void {
  const year = ENGAGEMENT.yearDays
  const netOf = (from: number, to: number) =>
    orders.reduce((sum, { day, net }) => (day >= from && day <= to ? sum + net : sum), 0)
  const recent = orders.filter(({ day }) => day > asOf - year)
  const isBefore = orders.some(({ day }) => day > asOf - 2 * year && day <= asOf - year)
  sums.R += recent.reduce((sum, { net }) => sum + net, 0)
  sums.O += recent.length
  sums.A += recent.length > 0 ? 1 : 0
  sums.B += isBefore ? 1 : 0
  sums.L += isBefore && recent.length === 0 ? 1 : 0
  if (first > asOf - 2 * year && first <= asOf - year) {
    sums.C += 1
    sums.Y += netOf(first, first + year - 1)
    sums.Y0 += netOf(first, first)
  }
  if (first > asOf - 3 * year && first <= asOf - 2 * year) {
    sums.C2 += 1
    sums.Y2 += netOf(first + year, first + 2 * year - 1)
  }
}
