import { ENGAGEMENT } from './constants.ts'
import type { CustomerOrder } from './customer-order.ts'
import { middleOf } from './middle-of.ts'
import { orderDays } from './order-days.ts'

/** How many days without an order a customer of this shop is still active. */
export interface ActiveWindow {
  /** customers with two order days or more in the last two years */
  readonly customers: number
  /** median of each one's median gap, in days */
  readonly medianGap: number | undefined
  readonly days: number
  /** fewer than 20 such customers: 90 days are taken for granted */
  readonly isAssumed: boolean
}

/**
 * Twice the usual gap between the order days of a customer who comes back, half up, 30 to 365. Each
 * customer counts once: gaps pooled are those of a few heavy buyers.
 */
export function activeWindow(
  orders: readonly Pick<CustomerOrder, 'customer' | 'day'>[],
  asOf: number,
): ActiveWindow {
  const recent = orders.filter(({ day }) => day > asOf - ENGAGEMENT.rhythmDays && day <= asOf)
  const gaps = [...orderDays(recent).values()].flatMap((days) => usualGap(days) ?? [])
  const medianGap = middleOf(gaps)
  const isAssumed = gaps.length < ENGAGEMENT.minForWindow || medianGap === undefined
  return {
    customers: gaps.length,
    medianGap,
    days: isAssumed
      ? ENGAGEMENT.assumedWindow
      : Math.min(
          ENGAGEMENT.windowTo,
          Math.max(ENGAGEMENT.windowFrom, Math.floor(2 * medianGap + 0.5)),
        ),
    isAssumed,
  }
}

/** Median days between order days, `undefined` with fewer than two. */
export function usualGap(days: readonly number[]): number | undefined {
  return middleOf(days.slice(1).map((day, place) => day - (days[place] ?? day)))
}
