import type { OrderField } from './order-columns.ts'
import type { OrderState } from './order-state.ts'
import { orderMoney } from './order-money.ts'
import type { OrderPlan } from './plan-orders.ts'
import type { OrderRow } from './read-order-row.ts'
import type { FileOrder, LeftOut, OpenQuestion, Refusal, Settled } from './settled.ts'

/** Makes one order of its rows, or says why it is none. */
export function settleOrder(rows: readonly OrderRow[], plan: OrderPlan): Settled {
  const [first] = rows
  if (!first) return { problem: { line: 1, cause: 'is empty' } }
  const refuse = (field: OrderField, cause: string, asks?: OpenQuestion): Refusal => {
    const column = plan.columns[field]
    const problem = { line: first.line, ...(column !== undefined && { column }), cause }
    return { problem, ...(asks && { asks }) }
  }
  const [customer, ...others] = distinct(rows.map((row) => row.customer))
  const [currency, ...more] = distinct(rows.map((row) => row.currency))
  if (others.length > 0) return refuse('customer', 'is not the same on all rows of the order')
  if (more.length > 0) return refuse('currency', 'is not the same on all rows of the order')
  const sold = rows.filter(({ total }) => !total?.isNegative)
  const states = distinct(sold.map(({ state }) => state))
  const left = leftOut(states)
  if (left) return { left, id: first.id }
  if (currency === undefined) return refuse('currency', 'tells no currency', 'currency')
  const money = orderMoney({ rows, sold, states, currency }, plan, refuse)
  if ('problem' in money) return money
  if (customer === undefined) return { left: 'guest', id: first.id }
  const atMs = (sold.length > 0 ? sold : rows).find((row) => row.atMs !== undefined)?.atMs
  if (atMs === undefined) return refuse('at', 'is empty')
  const order: FileOrder = { line: first.line, id: first.id, customer, atMs, currency, ...money }
  if (sold.length === 0) return { back: order }
  return order.valueE4 === 0 ? { left: 'free', id: first.id } : { take: order }
}

/** Nothing was paid in the end, or not yet. */
function leftOut(states: readonly OrderState[]): LeftOut | undefined {
  if (states.length === 0) return undefined
  if (states.every((state) => state === 'cancelled')) return 'cancelled'
  return states.every((state) => state === 'unpaid' || state === 'cancelled') ? 'unpaid' : undefined
}

function distinct<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values)].filter((value) => value !== undefined)
}
