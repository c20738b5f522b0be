import { createRandom, type Random } from './random.ts'
import { STORY } from './story.ts'
import { temperOf } from './temper.ts'

/** An order as `POST /api/sites/{site}/orders` takes it. */
export interface SeedOrder {
  readonly id: string
  readonly customer: string
  /** ISO 8601 */
  readonly at: string
  readonly value: number
  readonly currency: string
}

/** What was given back of an order. */
export interface SeedRefund {
  readonly id: string
  readonly order: string
  readonly value: number
}

export interface OrdersOptions {
  readonly now: Date
  readonly seed?: string
  /** 1: 3,500 customers, those whom responses name */
  readonly size?: number
}

const DAY_MS = 86_400_000
/** three years and a little: the value of five years by age needs as much */
const DAYS = 1_220
/** the customers that responses name are numbered from here */
export const FIRST_CUSTOMER = 10_000
export const CUSTOMERS = 3_500
/** chance that a customer does not come back after an order, and after one in the new checkout */
const LEAVES = 0.24
const LEAVES_AFTER_TROUBLE = 0.55
/** how much less one who likes the shop leaves, and how much more one who does not */
const BY_TEMPER = 0.22

/**
 * Three years of orders, customer by customer. Whoever buys comes back after two months or so, or never
 * does; since the checkout changed, fewer do. The same options give the same orders.
 */
export function createOrders({ now, seed = 'dalbit', size = 1 }: OrdersOptions): {
  readonly orders: readonly SeedOrder[]
  readonly refunds: readonly SeedRefund[]
} {
  const orders = Array.from({ length: Math.round(CUSTOMERS * size) }, (_, i) =>
    ordersOf(`c-${FIRST_CUSTOMER + i}`, now, createRandom(`${seed}:orders:${i}`)),
  ).flat()
  const refunds = orders
    .filter((_, i) => i % 40 === 7)
    .map(({ id, value }) => ({ id: `r-${id}`, order: id, value }))
  return { orders, refunds }
}

function ordersOf(customer: string, now: Date, random: Random): SeedOrder[] {
  const made: SeedOrder[] = []
  const temper = temperOf(customer)
  // the shop grows: more customers are young
  let daysAgo = DAYS * (1 - Math.sqrt(random.next() * 0.8 + 0.2 * random.next()))
  const gap = 35 + 70 * random.next()
  while (daysAgo > 0.5) {
    const at = new Date(now.getTime() - daysAgo * DAY_MS)
    const value = Math.round(100 * (14 + 40 * random.next() ** 2 + 30 * random.next())) / 100
    made.push({
      id: `${customer}-${made.length + 1}`,
      customer,
      at: at.toISOString(),
      value,
      currency: 'EUR',
    })
    const hasTrouble = daysAgo <= STORY.checkoutChangedDaysAgo
    const leaves = hasTrouble ? LEAVES_AFTER_TROUBLE : LEAVES
    if (random.chance(leaves - BY_TEMPER * temper)) break
    daysAgo += gap * Math.log(1 - random.next())
  }
  return made
}
