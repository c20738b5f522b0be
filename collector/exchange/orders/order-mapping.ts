import { z } from 'zod'
import { read } from '#shared/schema.ts'

const column = z.string().min(1).max(500)

const mapping = z.strictObject({
  order: column.exactOptional(),
  customer: column.exactOptional(),
  at: column.exactOptional(),
  total: column.exactOptional(),
  /** a column, or the code of the currency that all amounts are in */
  currency: column.exactOptional(),
  refunded: column.exactOptional(),
  status: column.exactOptional(),
  cancelled: column.exactOptional(),
  decimal: z.enum(['comma', 'dot']).exactOptional(),
  amounts: z.enum(['order', 'line']).exactOptional(),
  refunds: z.enum(['order', 'line']).exactOptional(),
  statuses: z
    .record(z.string().max(100), z.enum(['paid', 'unpaid', 'cancelled', 'refunded']))
    .exactOptional(),
})

/** What an owner says of a file of orders, over what its columns tell. */
export type OrderMapping = z.infer<typeof mapping>

/** Understands a mapping written as JSON, or says what in it cannot be understood. */
export function parseOrderMapping(text: string): OrderMapping | { readonly error: string } {
  try {
    const found = read(mapping, JSON.parse(text), 'mapping')
    return found.ok ? found.value : { error: found.error }
  } catch {
    return { error: 'The mapping is no JSON.' }
  }
}
