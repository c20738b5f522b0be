import type { OrdersToStore } from '#collector/exchange/orders/check-orders.ts'
import { rehearseOrders, type RawOrderOptions } from '#collector/exchange/orders/rehearse-orders.ts'
import { writeOrders } from '#collector/exchange/orders/write-orders.ts'
import type { Order, Refund } from '#collector/store/inbound-store.ts'
import type { Store } from '#collector/store/store.ts'
import { inPieces } from '../import/support.ts'

export const NOW = new Date('2026-07-01T00:00:00Z')
export const SITE = { id: 'acme', zone: 'Asia/Seoul' }

type Known = Parameters<typeof rehearseOrders>[3]

/** A book of orders that holds these. */
export function bookOf(orders: readonly Order[] = [], refunds: readonly Refund[] = []): Known {
  return { readOrders: async () => orders, readRefunds: async () => refunds }
}

/** What is found in a file of orders, or why none can be read. */
export async function rehearsed(
  data: string | Uint8Array,
  said: RawOrderOptions = {},
  book: Known = bookOf(),
) {
  return rehearseOrders(inPieces(data, 64), said, SITE, book, { now: NOW })
}

/** What is found in a file that can be read. */
export async function found(...args: Parameters<typeof rehearsed>): Promise<OrdersToStore> {
  const all = await rehearsed(...args)
  if ('error' in all) throw new Error(all.error)
  return all
}

/** Imports a file as a whole. */
export async function imported(store: Store, data: string, said: RawOrderOptions = {}) {
  return writeOrders(await found(data, said, store), 'acme', store)
}

/** A plain file of orders in euros. */
export function plainOrders(...rows: readonly string[]): string {
  return ['order id;customer;date;total;currency;refunded', ...rows].join('\n')
}
