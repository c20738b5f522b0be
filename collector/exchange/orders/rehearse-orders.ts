import type { InboundStore } from '../../store/inbound-store.ts'
import { parseOptions, type RawOptions } from '../import/parse-options.ts'
import type { ForeignFile } from '../import/open-rows.ts'
import { checkOrders, type OrdersToStore } from './check-orders.ts'
import { knownOrders } from './known-orders.ts'
import { parseOrderMapping } from './order-mapping.ts'
import { planOrders, type OrderPlan } from './plan-orders.ts'

/** What an owner may say of a file of orders, as typed or as query parameters. */
export interface RawOrderOptions extends Pick<
  RawOptions,
  'mapping' | 'encoding' | 'separator' | 'zone' | 'skip' | 'headings' | 'sheet' | 'dates'
> {
  /** a column, or a code such as EUR */
  readonly currency?: string | undefined
  /** a column */
  readonly customer?: string | undefined
  readonly decimal?: string | undefined
}

/** How a file of orders would be imported, and all that there is to say of it. */
export interface OrderRehearsal extends OrdersToStore {
  readonly plan: OrderPlan
}

/** Plans an import of orders and reads all of its file, storing nothing; or says why it cannot be. */
export async function rehearseOrders(
  bytes: ForeignFile['bytes'],
  raw: RawOrderOptions,
  site: { readonly id: string; readonly zone: string },
  store: Pick<InboundStore, 'readOrders' | 'readRefunds'>,
  options: { readonly now: Date; readonly onProgress?: (rows: number) => void },
): Promise<OrderRehearsal | { readonly error: string; readonly header?: readonly string[] }> {
  const { mapping: text, currency, customer, decimal, ...reading } = raw
  const said = parseOptions(reading)
  if ('error' in said) return said
  const parsed = text === undefined ? {} : parseOrderMapping(text)
  if ('error' in parsed) return parsed
  if (decimal !== undefined && decimal !== 'comma' && decimal !== 'dot') {
    return { error: '"decimal" is comma (1.234,50) or dot (1,234.50).' }
  }
  const { zone, order } = typeof said.mapping?.at === 'object' ? said.mapping.at : {}
  const known = await knownOrders(site.id, store)
  const plan = await planOrders({
    file: { bytes, ...said.reading },
    site,
    mapping: {
      ...parsed,
      ...(currency !== undefined && { currency }),
      ...(customer !== undefined && { customer }),
      ...(decimal !== undefined && { decimal }),
    },
    at: { ...(zone !== undefined && { zone }), ...(order && { order }) },
    knowsAddresses: [...known.net.values()].some(({ customer: id }) => id.includes('@')),
    now: options.now,
  })
  if ('error' in plan) return plan
  return { plan, ...(await checkOrders(plan, known, options.onProgress)) }
}
