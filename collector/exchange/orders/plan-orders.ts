import type { Mapping } from '../import/mapping.ts'
import { findDateOrder } from '../import/date-order.ts'
import type { ForeignFile } from '../import/open-rows.ts'
import { scanFile, type Scan } from '../import/scan-file.ts'
import { settleFile, type SettledFile } from '../import/settle-file.ts'
import { settleSheet } from '../import/settle-sheet.ts'
import { shown } from '../import/shown.ts'
import { Unreadable } from '../import/unreadable.ts'
import type { TimeReading } from '../import/when.ts'
import { isCurrency } from './currency-digits.ts'
import { findDecimalMark } from './decimal-mark.ts'
import { findOrderColumns } from './find-order-columns.ts'
import type { OrderColumns } from './order-columns.ts'
import type { OrderMapping } from './order-mapping.ts'
import { recogniseOrders, type OrderTool } from './order-tools.ts'
import type { DecimalMark } from './read-amount.ts'

/** A file of orders, and what its owner says of it. */
export interface OrderFile {
  readonly file: ForeignFile
  readonly site: { readonly id: string; readonly zone: string }
  readonly mapping: OrderMapping
  /** zone and order of its dates */
  readonly at: Pick<Mapping['at'], 'zone' | 'order'>
  /** a customer who is named by an address is known here */
  readonly knowsAddresses: boolean
  readonly now: Date
}

/** How a file of orders will be read, the same in all passes. */
export interface OrderPlan {
  readonly tool: OrderTool['name'] | 'mapping'
  readonly file: SettledFile
  readonly sheet?: string
  readonly header: readonly string[]
  readonly columns: OrderColumns
  readonly times: TimeReading
  /** the currency of amounts beside which none stands */
  readonly currency?: string
  readonly mark?: DecimalMark
  readonly amounts?: 'order' | 'line'
  readonly refunds?: 'order' | 'line'
  readonly statuses: NonNullable<OrderMapping['statuses']>
  readonly notes: readonly string[]
}

/** Decides how a file of orders is read, or says in one sentence what is missing. */
export async function planOrders(
  order: OrderFile,
): Promise<OrderPlan | { readonly error: string; readonly header?: readonly string[] }> {
  try {
    return await planned(order)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { error: `line ${error.line}: ${error.message}` }
  }
}

async function planned(order: OrderFile) {
  const settled = await settleFile(order.file)
  const { sheet } = await settleSheet(settled, (header) => recogniseOrders(header) !== undefined)
  const file = { ...settled, ...(sheet !== undefined && { sheet }) }
  const scan = await scanFile(file, () => undefined)
  const { header } = scan
  if (scan.kind === 'json') return { error: JSON_FILE }
  const tool = recogniseOrders(header)
  const columns = findOrderColumns(header, tool, order.mapping)
  if ('error' in columns) return { ...columns, header }
  const { found } = columns
  const doubt = addressesIn(scan, found, order)
  if (doubt !== undefined) return { error: doubt, header }
  const dates = await findDateOrder(file, { at: { column: found.at, ...order.at } })
  if (dates.isOpen) return { error: openDates(found.at), header }
  const mark = await findDecimalMark(file, found, order.mapping.decimal)
  if ('error' in mark) return { ...mark, header }
  const currency = currencyOf(found, order.mapping)
  const amounts = order.mapping.amounts ?? tool?.amounts
  const refunds = order.mapping.refunds ?? tool?.refunds
  const plan: OrderPlan = {
    tool: tool?.name ?? 'mapping',
    file,
    ...(sheet !== undefined && { sheet }),
    header,
    columns: found,
    times: {
      zone: order.at.zone ?? order.site.zone,
      formats: [],
      ambiguous: 'earlier',
      latest: order.now,
      ...(dates.order && { order: dates.order }),
    },
    ...(currency !== undefined && { currency }),
    ...(mark.mark && { mark: mark.mark }),
    ...(amounts && { amounts }),
    ...(refunds && { refunds }),
    statuses: order.mapping.statuses ?? {},
    notes: [
      ...file.notes,
      ...dates.notes,
      ...mark.notes,
      `Times without a zone are those of ${order.at.zone ?? order.site.zone}.`,
    ],
  }
  return plan
}

const JSON_FILE =
  'The file is JSON: orders are imported from CSV, XLSX and ODS; JSON goes to POST /api/sites/{site}/orders.'

function openDates(column: string): string {
  return `Dates in "${column}" such as 03/04/2024 may begin with the day or the month, and none of the file tells which: say dates dmy or mdy.`
}

/** Addresses are no customer ids, unless the owner names the column, or the site's orders have them. */
function addressesIn(
  { sample }: Scan,
  { customer }: OrderColumns,
  { mapping, knowsAddresses }: OrderFile,
): string | undefined {
  if (mapping.customer !== undefined || knowsAddresses) return undefined
  const found = sample.map((row) => row.cell(customer).trim()).find((text) => /\S@\S/.test(text))
  if (found === undefined) return undefined
  return `The customers of this file are told by mail addresses (column ${shown(customer)}), and answers by the id that your pages hand to identify(): if that is the address, name the column as the customer; else export the customer's id, too.`
}

function currencyOf({ total, currency }: OrderColumns, mapping: OrderMapping): string | undefined {
  if (currency !== undefined) return undefined
  if (mapping.currency !== undefined) return mapping.currency
  const [, behind = ''] = /\(([A-Z]{3})\)\s*$/.exec(total) ?? []
  return isCurrency(behind) ? behind : undefined
}

/** What a file says when nothing of it tells the currency. */
export const NO_CURRENCY =
  'Nothing in the file tells the currency of its amounts: say which it is (such as EUR).'
