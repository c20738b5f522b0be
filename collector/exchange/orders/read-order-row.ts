import type { Problem } from '../import/problem.ts'
import type { Row } from '../import/row.ts'
import { shown } from '../import/shown.ts'
import { readTime } from '../import/when.ts'
import { LIMITS } from '#shared/snapshot.ts'
import { isCurrency } from './currency-digits.ts'
import type { OrderField } from './order-columns.ts'
import { orderState, type OrderState } from './order-state.ts'
import type { OrderPlan } from './plan-orders.ts'
import { splitAmount, type WrittenAmount } from './read-amount.ts'

/** One row as it is written; rows after the first of an order may leave most of it out. */
export interface OrderRow {
  readonly line: number
  readonly id: string
  readonly customer?: string
  readonly atMs?: number
  readonly currency?: string
  readonly total?: WrittenAmount
  readonly refunded?: WrittenAmount
  readonly state?: OrderState
}

/** Ids of orders are no longer anywhere. */
const ID_LENGTH = 100
/** What a spreadsheet makes of more than fifteen digits; different orders look alike. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d\d$/i
/** No customer: WooCommerce writes 0 for a guest. */
const GUESTS: ReadonlySet<string> = new Set(['', '0'])
const NOT_CANCELLED = /^(?:|no|n|false|0|-)$/i

/** Reads a row, or says what in it cannot be read. */
export function readOrderRow(row: Row, plan: OrderPlan): OrderRow | Problem {
  const { columns } = plan
  const cell = (field: OrderField) => row.cell(columns[field] ?? '').trim()
  const problem = (field: OrderField, cause: string): Problem => {
    const column = columns[field]
    return { line: row.line, ...(column !== undefined && { column }), cause }
  }
  if (row.fault !== undefined) return { line: row.line, cause: row.fault }
  const id = cell('order')
  if (id === '') return problem('order', 'is empty')
  if (id.length > ID_LENGTH) return problem('order', `is longer than ${ID_LENGTH} characters`)
  if (ROUNDED.test(id)) return problem('order', `was rounded by a spreadsheet: ${shown(id)}`)
  const customer = cell('customer')
  if (customer.length > LIMITS.customerLength) {
    return problem('customer', `is longer than ${LIMITS.customerLength} characters`)
  }
  const at = cell('at')
  const time = at === '' ? undefined : readTime(at, plan.times)
  if (typeof time === 'string') return problem('at', time)
  const total = amountIn(cell('total'))
  if (typeof total === 'string') return problem('total', total)
  const refunded = amountIn(cell('refunded'))
  if (typeof refunded === 'string') return problem('refunded', refunded)
  const currency = currencyOf(cell('currency'), [total, refunded], plan)
  if ('cause' in currency) return problem(currency.field, currency.cause)
  const status = cell('status')
  const state = status === '' ? undefined : orderState(status, plan.statuses)
  if (status !== '' && !state) return problem('status', unknownStatus(status))
  const isCancelled = !NOT_CANCELLED.test(cell('cancelled'))
  return {
    line: row.line,
    id,
    ...(!GUESTS.has(customer) && { customer }),
    ...(time && { atMs: time.getTime() }),
    ...(currency.code !== undefined && { currency: currency.code }),
    ...(total && { total }),
    ...(refunded && { refunded }),
    ...(isCancelled ? { state: 'cancelled' as const } : state && { state }),
  }
}

function amountIn(text: string): WrittenAmount | string | undefined {
  return text === '' ? undefined : splitAmount(text)
}

/** The column's code goes with the sign beside the amount, or one of them alone. */
function currencyOf(
  text: string,
  amounts: readonly (WrittenAmount | undefined)[],
  plan: OrderPlan,
):
  | { readonly code: string | undefined }
  | { readonly field: 'currency' | 'total'; readonly cause: string } {
  const code = text === '' ? plan.currency : text.toUpperCase()
  if (code !== undefined && !isCurrency(code)) {
    return { field: 'currency', cause: `is no ISO 4217 code such as EUR: ${shown(text)}` }
  }
  const signs = [code, ...amounts.map((amount) => amount?.currency)].filter(
    (sign) => sign !== undefined,
  )
  const other = signs.find((sign) => sign !== signs[0])
  if (other === undefined) return { code: signs[0] }
  return { field: 'total', cause: `is in ${other}, and the currency is ${signs[0]}` }
}

function unknownStatus(text: string): string {
  return `is no status that is known, so say in the mapping, "statuses", whether it is paid, unpaid, cancelled or refunded: ${shown(text)}`
}
