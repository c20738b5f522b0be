import type { CustomerOrder } from './customer-order.ts'

/** An order before refunds. */
export interface PlacedOrder extends Omit<CustomerOrder, 'net'> {
  readonly id: string
  readonly value: number
}

/** What is given back of an order. */
export interface Refund {
  /** id of the order */
  readonly order: string
  readonly value: number
}

/** Orders less their refunds; those that come to nothing count nowhere and are left out. */
export interface NetOrders {
  readonly orders: readonly CustomerOrder[]
  /** places of refunds of an unknown order, or of more than is left */
  readonly refused: readonly number[]
}

/** Takes refunds off their orders, one after the other. */
export function netOrders(orders: readonly PlacedOrder[], refunds: readonly Refund[]): NetOrders {
  const left = new Map(orders.map(({ id, value }) => [id, value]))
  const refused: number[] = []
  for (const [place, { order, value }] of refunds.entries()) {
    const rest = left.get(order)
    if (rest === undefined || value > rest || value < 0) refused.push(place)
    else left.set(order, rest - value)
  }
  const net = orders.map(({ id, customer, day, value, currency }) => {
    return { customer, day, net: left.get(id) ?? value, currency }
  })
  return { orders: net.filter((order) => order.net > 0), refused }
}
