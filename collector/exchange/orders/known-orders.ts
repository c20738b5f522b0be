import type { InboundStore, Order } from '../../store/inbound-store.ts'

/** What a site's book of orders holds. */
export interface KnownOrders {
  /** less their refunds; those of which nothing is left are not among them */
  readonly net: ReadonlyMap<string, Order>
  /** order → what was given back of it */
  readonly back: ReadonlyMap<string, number>
  /** ids of refunds */
  readonly refunds: ReadonlySet<string>
}

/** Reads what a site's book of orders holds. */
export async function knownOrders(
  site: string,
  store: Pick<InboundStore, 'readOrders' | 'readRefunds'>,
): Promise<KnownOrders> {
  const orders = await store.readOrders(site)
  const refunds = await store.readRefunds(site)
  const back = new Map<string, number>()
  for (const { order, valueE4 } of refunds) back.set(order, (back.get(order) ?? 0) + valueE4)
  return {
    net: new Map(orders.map((order) => [order.id, order])),
    back,
    refunds: new Set(refunds.map(({ id }) => id)),
  }
}
