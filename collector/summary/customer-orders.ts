import type { CustomerOrder } from '#shared/engagement/customer-order.ts'
import type { Order } from '../store/inbound-store.ts'
import { dayOf } from '../store/day-of.ts'
import { dayNumber } from './day-number.ts'

/** Orders of a site as customers are counted from: on their day in its zone, in minor units. */
export function customerOrders(orders: readonly Order[], zone: string): CustomerOrder[] {
  return orders.map(({ customer, atMs, valueE4, currency }) => ({
    customer,
    day: dayNumber(dayOf(atMs, zone)),
    net: Math.round(valueE4 / 10 ** (4 - minorDigits(currency))),
    currency,
  }))
}

const digits = new Map<string, number>()

/** Decimals of a currency: 2 of EUR, 0 of KRW, at most 4. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const found = Math.min(4, format.resolvedOptions().maximumFractionDigits ?? 2)
  digits.set(currency, found)
  return found
}
