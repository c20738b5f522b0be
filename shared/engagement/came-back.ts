import { churnOf } from './churn.ts'
import type { CustomerOrder } from './customer-order.ts'
import { shareOf, type Share } from './share.ts'

/** How many of those who went quiet in a period ordered again. */
export interface CameBack {
  readonly lapsed: number
  readonly back: number
  readonly share: Share
}

/**
 * @param horizon days after the period in which an order counts
 * @param asOf the last complete day
 * @returns `undefined` while the horizon is not over, or without enough history
 */
export function cameBack(
  orders: readonly Pick<CustomerOrder, 'customer' | 'day'>[],
  window: number,
  [start, end]: readonly [number, number],
  horizon: number,
  asOf: number,
): CameBack | undefined {
  if (end + horizon > asOf) return undefined
  const lapsed = new Set(churnOf(orders, window, start, end)?.lapsed)
  const later = orders.filter(({ day }) => day > end && day <= end + horizon)
  const back = new Set(later.map(({ customer }) => customer).filter((id) => lapsed.has(id))).size
  return { lapsed: lapsed.size, back, share: shareOf(back, lapsed.size) }
}
