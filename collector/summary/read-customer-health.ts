import { activeWindow, usualGap } from '#shared/engagement/active-window.ts'
import { ENGAGEMENT } from '#shared/engagement/constants.ts'
import { healthOf, type CustomerFacts } from '#shared/engagement/health.ts'
import { orderDays } from '#shared/engagement/order-days.ts'
import type { CustomerHealth } from '#shared/customer-health-list.ts'
import type { Site } from '#shared/site.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'
import { customerOrders } from './customer-orders.ts'
import { dayNumber } from './day-number.ts'
import { readNamedRatings } from './read-named-ratings.ts'

/** customers with three order days have a rhythm of their own */
const OWN_RHYTHM_FROM = 3

/** What the list is made of. */
export interface HealthQuery {
  readonly store: Store
  readonly site: Site
  readonly surveys: readonly PublishedSurvey[]
  /** customers with a complaint that is not settled */
  readonly complaining: ReadonlySet<string>
  readonly now: Date
}

/** Every named customer of a site who answered in a year or ever ordered, the worst health first. */
export async function readCustomerHealth({
  store,
  site,
  surveys,
  complaining,
  now,
}: HealthQuery): Promise<readonly CustomerHealth[]> {
  const today = dayNumber(dayOf(now.getTime(), site.zone))
  const orders = customerOrders(await store.readOrders(site.id), site.zone)
  const days = orderDays(orders.filter(({ net }) => net > 0))
  const ratings = await readNamedRatings(store, surveys, now)
  const window = activeWindow(orders, today)
  const shop = {
    window: site.activeDays ?? window.days,
    gap: window.medianGap ?? window.days / 2,
    ordersAYear: ordersAYear(days, today),
  }
  const names = new Set([...days.keys(), ...ratings.keys()])
  return [...names]
    .flatMap((customer): CustomerHealth[] => {
      const facts: CustomerFacts = {
        ratings: ratings.get(customer) ?? [],
        ...rhythmOf(days.get(customer) ?? [], shop.gap, today),
        window: shop.window,
        shopOrdersAYear: shop.ordersAYear,
        hasComplaint: complaining.has(customer),
      }
      const { score, list, parts } = healthOf(facts)
      if (score === null || list === 'unknown') return []
      const whole = Object.entries(parts).map(([name, part]) => [name, Math.round(part)])
      return [{ customer, score, list, parts: Object.fromEntries(whole) }]
    })
    .toSorted((one, other) => one.score - other.score || (one.customer < other.customer ? -1 : 1))
}

function rhythmOf(days: readonly number[], shopGap: number, today: number) {
  const last = days.at(-1)
  const gap = days.length >= OWN_RHYTHM_FROM ? usualGap(days) : undefined
  return {
    daysSince: last === undefined ? null : today - last,
    gap: gap ?? shopGap,
    ordersAYear: withinYear(days, today),
  }
}

/** Order days of the last 365 days ÷ customers who had one. */
function ordersAYear(days: ReadonlyMap<string, readonly number[]>, today: number): number {
  const counts = [...days.values()].map((all) => withinYear(all, today)).filter((n) => n > 0)
  return counts.reduce((sum, n) => sum + n, 0) / Math.max(1, counts.length)
}

function withinYear(days: readonly number[], today: number): number {
  return days.filter((day) => day > today - ENGAGEMENT.yearDays).length
}
