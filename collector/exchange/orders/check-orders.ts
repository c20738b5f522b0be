import type { Problem } from '../import/problem.ts'
import type { Order, Refund } from '../../store/inbound-store.ts'
import type { KnownOrders } from './known-orders.ts'
import { missingRefunds } from './missing-refunds.ts'
import { gatherOrders, type GatheredOrders } from './gather-orders.ts'
import type { OrderCheck } from './order-check.ts'
import type { OrderPlan } from './plan-orders.ts'
import { NO_CURRENCY } from './plan-orders.ts'
import type { FileOrder, OpenQuestion } from './settled.ts'

/** What a file would change, beside what there is to say of it. */
export interface OrdersToStore {
  readonly check: OrderCheck
  readonly gathered: GatheredOrders
  readonly take: readonly FileOrder[]
  /** money given back that is not stored yet */
  readonly refunds: readonly Refund[]
  /** stored before, and cancelled or worth nothing by this file */
  readonly withdrawn: readonly Order[]
}

const SHOWN = 100

/** Reads all of a file and holds it against what is stored; stores nothing. */
export async function checkOrders(
  plan: OrderPlan,
  known: KnownOrders,
  onProgress?: (rows: number) => void,
): Promise<OrdersToStore> {
  const gathered = await gatherOrders(plan, onProgress)
  const { settled } = gathered
  const take = settled.flatMap((one) => ('take' in one ? [one.take] : []))
  const bad = new Map(gathered.bad)
  const back = settled.flatMap((one) => {
    if (!('back' in one)) return []
    if (fits(one.back, known)) return [one.back]
    bad.set(one.back.id, [strayRefund(one.back, plan)])
    return []
  })
  const gone = new Set(
    settled.flatMap((one) => ('left' in one && TAKEN.has(one.left) ? [one.id] : [])),
  )
  const withdrawn = [...known.net.values()].filter(({ id }) => gone.has(id))
  const problems = [...[...bad.values()].flat(), ...gathered.stray.values()].toSorted(
    (one, other) => one.line - other.line,
  )
  const isKnown = (order: FileOrder) => isSame(order, known)
  const states = {
    new: take.filter(({ id }) => !known.net.has(id) && !known.back.has(id)).length,
    known: take.filter(isKnown).length,
  }
  const times = take.map(({ atMs }) => atMs)
  const refunds = [...take, ...back].flatMap((order) => missingRefunds(order, known))
  const check: OrderCheck = {
    tool: plan.tool,
    columns: plan.columns,
    header: plan.header,
    ...(plan.file.readAs !== undefined && { encoding: plan.file.readAs }),
    ...(plan.sheet !== undefined && { sheet: plan.sheet }),
    unused: plan.header.filter((name) => !Object.values(plan.columns).includes(name)),
    rows: gathered.rows,
    ready: take.length,
    states: { ...states, changed: take.length - states.new - states.known },
    withdrawn: withdrawn.length,
    left: leftOf(gathered),
    refunds: take.filter(({ refundedE4 }) => refundedE4 > 0).length + back.length,
    newRefunds: refunds.length,
    sums: sumsOf(take, back),
    rejected: bad.size + gathered.stray.size,
    problems: { count: problems.length, first: problems.slice(0, SHOWN) },
    refusals: refusalsOf(gathered, take.length + back.length + withdrawn.length, problems),
    notes: plan.notes,
    ...(times.length > 0 && {
      first: isoOf(least(times)),
      last: isoOf(-least(times.map((ms) => -ms))),
    }),
    preview: take.slice(0, 10).map(shownOrder),
  }
  return { check, gathered: { ...gathered, bad }, take, refunds, withdrawn }
}

/** What takes an order that is stored back again. */
const TAKEN: ReadonlySet<string> = new Set(['cancelled', 'free'])

function strayRefund({ line }: FileOrder, { columns }: OrderPlan): Problem {
  const cause =
    'is below zero, and its order is neither in the file nor stored, or less is left of it'
  return { line, column: columns.total, cause }
}

/** Whether as much is left of an order as rows below zero newly take off. */
function fits(order: FileOrder, known: KnownOrders): boolean {
  const missing = missingRefunds(order, known).reduce((sum, { valueE4 }) => sum + valueE4, 0)
  return missing === 0 || (known.net.get(order.id)?.valueE4 ?? 0) >= missing
}

/** Of an order that was given back whole, nothing but the refund is known. */
function isSame(order: FileOrder, known: KnownOrders): boolean {
  const { net, back } = known
  const stored = net.get(order.id)
  if (!stored) return back.get(order.id) === order.valueE4
  return (
    stored.valueE4 + (back.get(order.id) ?? 0) === order.valueE4 &&
    missingRefunds(order, known).length === 0 &&
    stored.customer === order.customer &&
    stored.atMs === order.atMs &&
    stored.currency === order.currency
  )
}

function leftOf({ settled }: GatheredOrders): OrderCheck['left'] {
  const count = (why: string) => settled.filter((one) => 'left' in one && one.left === why).length
  return {
    cancelled: count('cancelled'),
    unpaid: count('unpaid'),
    guests: count('guest'),
    free: count('free'),
  }
}

function sumsOf(take: readonly FileOrder[], back: readonly FileOrder[]): OrderCheck['sums'] {
  const sums = new Map<string, { orders: number; valueE4: number; refundedE4: number }>()
  for (const { currency, valueE4, refundedE4 } of [...take, ...back]) {
    const sum = sums.get(currency) ?? { orders: 0, valueE4: 0, refundedE4: 0 }
    sum.orders += valueE4 > 0 ? 1 : 0
    sum.valueE4 += valueE4
    sum.refundedE4 += refundedE4
    sums.set(currency, sum)
  }
  return [...sums].toSorted().map(([currency, { orders, valueE4, refundedE4 }]) => ({
    currency,
    orders,
    value: valueE4 / 10_000,
    refunded: refundedE4 / 10_000,
    net: (valueE4 - refundedE4) / 10_000,
  }))
}

const QUESTIONS: Readonly<Record<OpenQuestion, string>> = {
  currency: NO_CURRENCY,
  decimal:
    'No amount of the file tells whether 1,234 is more than a thousand or a little more than one: say decimal comma or dot.',
  amounts:
    'Orders have several rows with an amount on each: say in the mapping whether a row repeats the total of its order ("amounts": "order") or tells that of its line ("line").',
  refunds:
    'Orders have several rows with money given back on each: say in the mapping whether a row repeats what was given back of its order ("refunds": "order") or tells that of its line ("line").',
}

function refusalsOf(
  { settled, broken }: GatheredOrders,
  changes: number,
  problems: readonly Problem[],
): readonly string[] {
  const asks = new Map<OpenQuestion, number>()
  for (const one of settled) {
    if ('problem' in one && one.asks && !asks.has(one.asks)) asks.set(one.asks, one.problem.line)
  }
  const questions = [...asks].map(([ask, line]) => `line ${line}: ${QUESTIONS[ask]}`)
  const refusals = [...(broken === undefined ? [] : [broken]), ...questions]
  if (refusals.length > 0 || changes > 0 || problems.length > 0) return refusals
  return settled.length > 0 ? [] : ['The file holds no orders.']
}

function shownOrder(order: FileOrder): OrderCheck['preview'][number] {
  const { line, id, customer, atMs, currency, valueE4, refundedE4 } = order
  const money = { value: valueE4 / 10_000, refunded: refundedE4 / 10_000, currency }
  return { line, id, customer, at: isoOf(atMs), ...money }
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity)
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString()
}
