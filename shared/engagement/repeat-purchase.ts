import type { CustomerOrder } from './customer-order.ts'
import { orderDays } from './order-days.ts'
import { shareOf, type Share } from './share.ts'

/** How many new customers ordered again within some days, of those whose days are over. */
export interface RepeatPurchase {
  readonly repeated: number
  /** of the cohort, whatever they did: their days are not over */
  readonly waiting: number
  readonly share: Share
}

/**
 * Repeat purchase of the customers whose first order lies in some days. Complete windows only: who
 * has just come cannot have come back, and a figure that was printed never moves again.
 *
 * @param from first and `to` last day of the first order
 * @param horizon days in which a second order day counts, the last included
 * @param asOf the last complete day
 */
export function repeatPurchase(
  orders: readonly Pick<CustomerOrder, 'customer' | 'day'>[],
  [from, to]: readonly [number, number],
  horizon: number,
  asOf: number,
): RepeatPurchase {
  let n = 0
  let repeated = 0
  let waiting = 0
  for (const [first = Infinity, second = Infinity] of orderDays(orders).values()) {
    if (first < from || first > to) continue
    if (first + horizon > asOf) {
      waiting += 1
      continue
    }
    n += 1
    if (second <= first + horizon) repeated += 1
  }
  return { repeated, waiting, share: shareOf(repeated, n) }
}
