import { SCORING } from '../score/constants.ts'
import type { Interval } from '../score/interval.ts'
import { moverInterval } from '../score/mover.ts'
import { wilsonInterval } from '../score/wilson.ts'
import type { CustomerOrder } from './customer-order.ts'
import { shareOf, type Share } from './share.ts'

/** A named customer's answer: of a group such as `promoter`, or a rating. */
export interface NamedAnswer {
  readonly customer: string
  readonly day: number
  readonly group: string
}

/** What one group of customers did after they answered. */
export interface AfterAnswer {
  readonly group: string
  readonly n: number
  /** ordered within the days */
  readonly again: number
  readonly share: Share
  /** net within the days, in minor units of the currency asked for */
  readonly perCustomer: number
}

/**
 * What named customers did in the days after they answered: each by the latest answer whose days are
 * over, and only who had ordered by the day of it. "Goes together with", never "causes".
 *
 * @param horizon days; an order on the day of the answer was before it
 * @param asOf the last complete day
 * @param currency of `perCustomer`
 */
export function afterAnswer(
  answers: readonly NamedAnswer[],
  orders: readonly CustomerOrder[],
  {
    horizon,
    asOf,
    currency,
  }: { readonly horizon: number; readonly asOf: number; readonly currency: string },
): readonly AfterAnswer[] {
  const latest = new Map<string, NamedAnswer>()
  for (const answer of answers) {
    if (answer.day + horizon > asOf) continue
    const held = latest.get(answer.customer)
    if (!held || answer.day >= held.day) latest.set(answer.customer, answer)
  }
  const ordersOf = Map.groupBy(orders, ({ customer }) => customer)
  const bought = [...latest.values()].flatMap(({ customer, day, group }) => {
    const own = ordersOf.get(customer) ?? []
    if (!own.some((order) => order.day <= day)) return []
    const after = own.filter((order) => order.day > day && order.day <= day + horizon)
    const paid = after.filter((order) => order.currency === currency)
    return [{ group, isBack: after.length > 0, net: paid.reduce((sum, { net }) => sum + net, 0) }]
  })
  return [...Map.groupBy(bought, ({ group }) => group)].map(([group, all]) => {
    const again = all.filter(({ isBack }) => isBack).length
    const net = all.reduce((sum, one) => sum + one.net, 0)
    return {
      group,
      n: all.length,
      again,
      share: shareOf(again, all.length),
      perCustomer: net / all.length,
    }
  })
}

/** The second group's share less the first's, in points, by Newcombe; `undefined` without one of them. */
export function shareDifference(
  before: AfterAnswer | undefined,
  after: AfterAnswer | undefined,
): { readonly diff: number; readonly interval: Interval } | undefined {
  if (!before || !after) return undefined
  const sideOf = ({ again, n }: AfterAnswer) => {
    return { value: (100 * again) / n, ...wilsonInterval(again, n, SCORING.z95) }
  }
  const [from, to] = [sideOf(before), sideOf(after)]
  return { diff: to.value - from.value, interval: moverInterval(from, to) }
}
