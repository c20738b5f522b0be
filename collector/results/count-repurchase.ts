import { DAY_MS } from '#shared/day.ts'
import { wilsonInterval } from '#shared/score/wilson.ts'
import type { Horizon, RatingRepurchase } from '#shared/repurchase.ts'
import type { Buyer } from '../store/inbound-store.ts'

export const HORIZON_DAYS = [30, 60, 90] as const

/** The order that a survey asks about may be booked a little after the answer. */
const SETTLE_MS = 3_600_000

interface Sum {
  customers: number
  bought: number
  orders: number
  revenueE4: Map<string, number>
}

/**
 * Counts buyers in order of showing; a customer counts once a question, with the first answer. An order of
 * no value was cancelled or refunded, and is none.
 *
 * @param daysOf the horizons of a question, ascending; absent: 30, 60 and 90 days
 */
export function createRepurchaseCount(
  nowMs: number,
  daysOf: (question: string) => readonly number[] = () => HORIZON_DAYS,
) {
  const seen = new Set<string>()
  const sums = new Map<string, Map<number, Sum[]>>()

  function sumsOf(question: string, rating: number): Sum[] {
    const ratings = sums.get(question) ?? new Map<number, Sum[]>()
    sums.set(question, ratings)
    const held = ratings.get(rating) ?? daysOf(question).map(emptySum)
    ratings.set(rating, held)
    return held
  }

  return {
    add(buyer: Buyer): void {
      for (const [question, rating] of Object.entries(buyer.ratings)) {
        const who = `${question}\n${buyer.customer}`
        if (seen.has(who)) continue
        seen.add(who)
        const days = daysOf(question)
        for (const [place, sum] of sumsOf(question, rating).entries()) {
          addTo(sum, buyer, (days[place] ?? 0) * DAY_MS, nowMs)
        }
      }
    },
    /** ratings ascending; `[]` for a question that no known customer answered */
    of(question: string): RatingRepurchase[] {
      return [...(sums.get(question) ?? [])]
        .toSorted(([one], [other]) => one - other)
        .map(([rating, held]) => ({
          rating,
          horizons: held.map((sum, place) => horizonOf(sum, daysOf(question)[place] ?? 0)),
        }))
    },
  }
}

function emptySum(): Sum {
  return { customers: 0, bought: 0, orders: 0, revenueE4: new Map() }
}

function addTo(sum: Sum, { firstMs, orders }: Buyer, horizonMs: number, nowMs: number): void {
  if (firstMs + horizonMs > nowMs) return
  const within = orders.filter(
    ({ atMs, valueE4 }) => valueE4 > 0 && atMs > firstMs + SETTLE_MS && atMs <= firstMs + horizonMs,
  )
  sum.customers += 1
  if (within.length > 0) sum.bought += 1
  sum.orders += within.length
  for (const { currency, valueE4 } of within) {
    sum.revenueE4.set(currency, (sum.revenueE4.get(currency) ?? 0) + valueE4)
  }
}

function horizonOf({ customers, bought, orders, revenueE4 }: Sum, days: number): Horizon {
  const revenue = [...revenueE4].map(([currency, e4]) => [currency, Math.round(e4 / 100) / 100])
  return {
    days,
    customers,
    bought,
    ...(customers > 0 && { share: shareOf(bought, customers) }),
    orders,
    revenue: Object.fromEntries(revenue),
  }
}

function shareOf(bought: number, customers: number) {
  return { value: (100 * bought) / customers, ...wilsonInterval(bought, customers) }
}
