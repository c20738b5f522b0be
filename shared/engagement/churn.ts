import type { CustomerOrder } from './customer-order.ts'
import { orderDays } from './order-days.ts'
import { shareOf, type Share } from './share.ts'

/** What became of a shop's customers in a period; every one is in exactly one group. */
export interface Churn {
  readonly kept: number
  /** active at the start and not at the end: gone quiet */
  readonly lapsed: readonly string[]
  /** not active at the start, active at the end, and no new customer */
  readonly reactivated: number
  /** first order inside, active at the end */
  readonly fresh: number
  /** first order inside, not active at the end */
  readonly freshGone: number
  readonly dormant: number
  readonly activeStart: number
  readonly activeEnd: number
  /** lapsed ÷ active at the start; never the net change, in which new ones hide the leavers */
  readonly share: Share
}

/**
 * Customers who went quiet in the days after `start` up to `end`. Active on a day is who ordered in
 * the window that ends with it.
 *
 * @param window days, see `activeWindow`
 * @returns `undefined` when orders do not reach back to the window before the start
 */
export function churnOf(
  orders: readonly Pick<CustomerOrder, 'customer' | 'day'>[],
  window: number,
  start: number,
  end: number,
): Churn | undefined {
  const first = orders.reduce((least, { day }) => Math.min(least, day), Infinity)
  if (first > start - window + 1) return undefined
  const lapsed: string[] = []
  const counts = { kept: 0, reactivated: 0, fresh: 0, freshGone: 0, dormant: 0 }
  for (const [customer, days] of orderDays(orders)) {
    const begins = days[0] ?? Infinity
    if (begins > end) continue
    const isAt = (at: number) => days.some((day) => day > at - window && day <= at)
    const isNow = isAt(end)
    if (begins > start) counts[isNow ? 'fresh' : 'freshGone'] += 1
    else if (isAt(start) && !isNow) lapsed.push(customer)
    else if (isAt(start)) counts.kept += 1
    else counts[isNow ? 'reactivated' : 'dormant'] += 1
  }
  const activeStart = counts.kept + lapsed.length
  return {
    ...counts,
    lapsed,
    activeStart,
    activeEnd: counts.kept + counts.reactivated + counts.fresh,
    share: shareOf(lapsed.length, activeStart),
  }
}
