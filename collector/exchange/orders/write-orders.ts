import type { InboundStore } from '../../store/inbound-store.ts'
import type { OrdersToStore } from './check-orders.ts'

/** What was stored. */
export interface WrittenOrders {
  readonly kept: number
  readonly refunds: number
  readonly withdrawn: number
}

const BATCH = 500

/**
 * Stores the orders of a file as `POST /orders` would, one whose id is known in its place, and then
 * what was given back. Cut short, it is completed by importing the file again.
 */
export async function writeOrders(
  { take, refunds, withdrawn }: Pick<OrdersToStore, 'take' | 'refunds' | 'withdrawn'>,
  site: string,
  store: Pick<InboundStore, 'keepOrders' | 'keepRefunds'>,
): Promise<WrittenOrders> {
  const orders = take.map(({ id, customer, atMs, valueE4, currency }) => {
    return { id, customer, atMs, valueE4, currency }
  })
  const nothing = withdrawn.map((order) => ({ ...order, valueE4: 0 }))
  for (const batch of batches([...orders, ...nothing])) await store.keepOrders(site, batch)
  let refused = 0
  for (const batch of batches(refunds)) refused += (await store.keepRefunds(site, batch)).length
  return { kept: orders.length, refunds: refunds.length - refused, withdrawn: nothing.length }
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH)
}
