import { z } from 'zod'
import type { OrderCheck } from '#collector/exchange/orders/order-check.ts'
import { named } from './operation.ts'

const count = z.int().min(0)
const optional = z.string().exactOptional()

/** What may be said of a file of orders. */
export const orderImportQuery = z.object({
  mapping: optional.describe('which column is what, as JSON'),
  encoding: optional,
  separator: optional.describe('one character, or `tab`'),
  zone: optional.describe('of times that name none'),
  skip: optional.describe('lines above the heading'),
  headings: optional.describe('rows that the heading takes'),
  sheet: optional.describe('of a workbook: name, or place from 1'),
  dates: optional.describe('dmy, mdy or ymd'),
  currency: optional.describe('a column, or an ISO 4217 code such as EUR'),
  customer: optional.describe('the column of the id that pages hand to identify()'),
  decimal: z.enum(['comma', 'dot']).exactOptional().describe('before the decimals'),
  leave: z.literal('1').exactOptional().describe('stores the orders that can be taken'),
  rejected: z.literal('1').exactOptional().describe('hands out the rows of the others, as CSV'),
  dry: z.literal('1').exactOptional().describe('checks, and stores nothing'),
})

/** What is found in a file of orders, by its schema. */
export const orderCheck = named(
  'OrderCheck',
  z.looseObject({
    tool: z.string().describe('shopify, woocommerce, cafe24, plain or mapping'),
    columns: z.looseObject({}).describe('what is read from which column'),
    header: z.array(z.string()).describe('every column'),
    unused: z.array(z.string()).describe('columns that are not taken'),
    rows: count,
    ready: count.describe('orders that would be stored'),
    states: z.object({ new: count, known: count, changed: count }),
    withdrawn: count.describe('stored before, and cancelled since'),
    left: z.object({ cancelled: count, unpaid: count, guests: count, free: count }),
    refunds: count.describe('orders of which something was given back'),
    newRefunds: count,
    sums: z.array(
      z.object({
        currency: z.string(),
        orders: count,
        value: z.number(),
        refunded: z.number(),
        net: z.number(),
      }),
    ),
    rejected: count,
    problems: z.object({
      count,
      first: z.array(
        z.looseObject({ line: z.int(), column: z.string().exactOptional(), cause: z.string() }),
      ),
    }),
    refusals: z.array(z.string()).describe('why the file as a whole is refused'),
    notes: z.array(z.string()).describe('what was assumed'),
    first: z.string().exactOptional(),
    last: z.string().exactOptional(),
    preview: z.array(z.looseObject({ line: z.int(), id: z.string(), customer: z.string() })),
  }),
) satisfies z.ZodType<Partial<Record<keyof OrderCheck, unknown>>>
