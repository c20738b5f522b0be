import type { Problem } from '../import/problem.ts'
import type { OrderColumns } from './order-columns.ts'

/** All there is to say of a file of orders before anything is stored. */
export interface OrderCheck {
  readonly tool: string
  readonly columns: OrderColumns
  readonly header: readonly string[]
  /** as which the text was read; absent: a workbook */
  readonly encoding?: string
  readonly sheet?: string
  /** columns that are not taken */
  readonly unused: readonly string[]
  readonly rows: number
  /** orders that would be stored */
  readonly ready: number
  readonly states: { readonly new: number; readonly known: number; readonly changed: number }
  /** orders that are stored, and count as nothing bought from then on */
  readonly withdrawn: number
  /** orders that are not taken */
  readonly left: {
    readonly cancelled: number
    readonly unpaid: number
    readonly guests: number
    readonly free: number
  }
  /** orders of which something was given back */
  readonly refunds: number
  /** refunds that are not stored yet */
  readonly newRefunds: number
  readonly sums: readonly {
    readonly currency: string
    readonly orders: number
    readonly value: number
    readonly refunded: number
    readonly net: number
  }[]
  /** orders with a problem, and rows without an order */
  readonly rejected: number
  readonly problems: { readonly count: number; readonly first: readonly Problem[] }
  /** why the file as a whole is refused; sentences */
  readonly refusals: readonly string[]
  readonly notes: readonly string[]
  /** ISO 8601 UTC */
  readonly first?: string
  readonly last?: string
  readonly preview: readonly {
    readonly line: number
    readonly id: string
    readonly customer: string
    readonly at: string
    readonly value: number
    readonly refunded: number
    readonly currency: string
  }[]
}

/**
 * Whether a file of orders may be stored.
 *
 * @param leaveOut orders with problems may stay behind
 */
export function mayStore({ problems, refusals }: OrderCheck, leaveOut: boolean): boolean {
  return refusals.length === 0 && (problems.count === 0 || leaveOut)
}
