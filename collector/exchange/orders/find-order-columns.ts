import { findColumn } from '../import/header.ts'
import { shown, shownColumns } from '../import/shown.ts'
import { isCurrency } from './currency-digits.ts'
import { ORDER_FIELDS, type OrderColumns, type OrderField } from './order-columns.ts'
import type { OrderMapping } from './order-mapping.ts'
import { bareName, PLAIN_TOOL, type OrderTool } from './order-tools.ts'

const NEEDED = {
  order: 'the number of the order',
  customer: 'the customer',
  at: 'the time of the order',
  total: 'the total',
} as const

/** Finds what stands in which column; the owner's word goes before the names that a shop gives. */
export function findOrderColumns(
  header: readonly string[],
  tool: OrderTool = PLAIN_TOOL,
  mapping: OrderMapping = {},
): { readonly found: OrderColumns } | { readonly error: string } {
  const found: Partial<Record<OrderField, string>> = {}
  for (const field of ORDER_FIELDS) {
    const said = mapping[field]
    if (said !== undefined && !header.includes(said)) {
      if (field === 'currency' && isCurrency(said)) continue
      const what = field === 'currency' ? 'currency and no column' : 'column'
      return { error: `There is no ${what} ${shown(said)}; there are ${shownColumns(header)}.` }
    }
    const column = said ?? columnOf(header, tool, field)
    if (column !== undefined) found[field] = column
  }
  const { order, customer, at, total, ...rest } = found
  if (order !== undefined && customer !== undefined && at !== undefined && total !== undefined) {
    return { found: { order, customer, at, total, ...rest } }
  }
  const missing = (['order', 'customer', 'at', 'total'] as const).find((field) => !found[field])
  const what = NEEDED[missing ?? 'order']
  return {
    error: `No column is known to hold ${what}: name it in the mapping. The columns are ${shownColumns(header)}.`,
  }
}

/** The mail address stands in for a customer's id where there is none: it is asked about then. */
function columnOf(
  header: readonly string[],
  { columns }: OrderTool,
  field: OrderField,
): string | undefined {
  const names = field === 'customer' ? [...columns.customer, ...columns.email] : columns[field]
  for (const name of names) {
    const column = header.find((own) => findColumn([bareName(own)], [name]) !== undefined)
    if (column !== undefined) return column
  }
  return undefined
}
