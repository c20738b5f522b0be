import { MAX_VALUE } from './max-value.ts'
import { oneAmount } from './one-amount.ts'
import type { OrderField } from './order-columns.ts'
import type { OrderState } from './order-state.ts'
import type { OrderPlan } from './plan-orders.ts'
import { OPEN, valueOf, type WrittenAmount } from './read-amount.ts'
import type { OrderRow } from './read-order-row.ts'
import { refundParts } from './refund-parts.ts'
import type { FileOrder, OpenQuestion, Refusal } from './settled.ts'

type Refuse = (field: OrderField, cause: string, asks?: OpenQuestion) => Refusal
type Money = Pick<FileOrder, 'valueE4' | 'refundedE4' | 'parts'>

/** The rows of an order; `sold` are those that are not below zero. */
interface OwnRows {
  readonly rows: readonly OrderRow[]
  readonly sold: readonly OrderRow[]
  readonly states: readonly OrderState[]
  readonly currency: string
}

/** What was paid for an order and what was given back of it, or why that cannot be told. */
export function orderMoney(own: OwnRows, plan: OrderPlan, refuse: Refuse): Money | Refusal {
  const { rows, sold, states, currency } = own
  const isWhole = states.length > 0 && states.every((state) => state === 'refunded')
  const counted = plan.amounts === 'line' && !isWhole ? sold.filter(isCounted) : sold
  const read = (field: 'total' | 'refunded', amounts: readonly (WrittenAmount | undefined)[]) =>
    valuesOf(amounts, currency, plan, (cause, asks) => refuse(field, cause, asks))
  const totals = read(
    'total',
    counted.map(({ total }) => total),
  )
  if ('problem' in totals) return totals
  const negative = read(
    'total',
    rows.map(({ total }) => (total?.isNegative ? total : undefined)),
  )
  if ('problem' in negative) return negative
  const backs = read(
    'refunded',
    rows.map(({ refunded }) => refunded),
  )
  if ('problem' in backs) return backs
  if (totals.values.length + negative.values.length === 0) return refuse('total', 'is empty')
  const total = oneAmount(totals.values, plan.amounts)
  if ('doubt' in total) {
    return total.doubt === 'ask' ? refuse('total', SEVERAL, 'amounts') : refuse('total', DIFFERENT)
  }
  const back = oneAmount(backs.values, plan.refunds)
  if ('doubt' in back) {
    const asks = back.doubt === 'ask'
    return asks ? refuse('refunded', SEVERAL, 'refunds') : refuse('refunded', DIFFERENT)
  }
  const parts = refundParts(rows, negative.values)
  const byRows = parts.reduce((sum, { valueE4 }) => sum + valueE4, 0)
  if (byRows > 0 && back.value > 0) return refuse('refunded', TWICE)
  const given = back.value + byRows
  const isPartly = (states.length > 1 && plan.amounts !== 'line') || states.includes('part')
  if (isPartly && given === 0) return refuse('status', UNSAID)
  if (total.value > MAX_VALUE * 10_000) return refuse('total', 'is more than 100 billion')
  const refundedE4 = isWhole && given === 0 ? total.value : given
  if (sold.length > 0 && refundedE4 > total.value) return refuse('refunded', TOO_MUCH)
  return { valueE4: total.value, refundedE4, parts }
}

const SEVERAL = 'is there on several rows'
const DIFFERENT = 'is not the same on all rows of the order'
const TWICE = 'says what was given back, and so do rows below zero'
const UNSAID = 'says that a part was cancelled or given back, and no column says how much'
const TOO_MUCH = 'gives back more than was paid'

/** A line that was cancelled or given back counts where a column says how much went back. */
function isCounted({ state, refunded }: OrderRow): boolean {
  return !state || state === 'paid' || state === 'part' || /[1-9]/.test(refunded?.digits ?? '')
}

function valuesOf(
  amounts: readonly (WrittenAmount | undefined)[],
  currency: string,
  { mark }: OrderPlan,
  refuse: (cause: string, asks?: OpenQuestion) => Refusal,
): { readonly values: readonly number[] } | Refusal {
  const values: number[] = []
  for (const amount of amounts) {
    const value = amount && valueOf(amount, currency, mark)
    if (typeof value === 'string') return refuse(value, value === OPEN ? 'decimal' : undefined)
    if (value !== undefined) values.push(value)
  }
  return { values }
}
