/** What of an order stands in which column of a file. */
export interface OrderColumns {
  readonly order: string
  readonly customer: string
  readonly at: string
  readonly total: string
  readonly currency?: string
  readonly refunded?: string
  readonly status?: string
  readonly cancelled?: string
}

/** The columns by what they hold. */
export type OrderField = keyof OrderColumns

export const ORDER_FIELDS = [
  'order',
  'customer',
  'at',
  'total',
  'currency',
  'refunded',
  'status',
  'cancelled',
] as const satisfies readonly OrderField[]
