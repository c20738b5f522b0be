import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { mayStore } from '../exchange/orders/order-check.ts'
import { orderLines } from '../exchange/orders/order-lines.ts'
import { rehearseOrders } from '../exchange/orders/rehearse-orders.ts'
import { writeOrders, type WrittenOrders } from '../exchange/orders/write-orders.ts'
import { writeRejectedOrders } from '../exchange/orders/write-rejected-orders.ts'
import { CliError } from './cli-error.ts'
import { findSite } from './find-site.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'
import { writeNew } from './write-new.ts'

interface Typed {
  readonly word: string
  readonly site: string
  readonly mapping: string | undefined
  readonly encoding: string | undefined
  readonly separator: string | undefined
  readonly zone: string | undefined
  readonly skip: string | undefined
  readonly headings: string | undefined
  readonly sheet: string | undefined
  readonly dates: string | undefined
  readonly currency: string | undefined
  readonly customer: string | undefined
  readonly decimal: string | undefined
  readonly 'leave-out': boolean | undefined
  readonly rejected: string | undefined
  readonly 'dry-run': boolean | undefined
  readonly json: boolean | undefined
}

/**
 * `earshot orders import FILE --site acme [--currency EUR] [--customer COLUMN] [--dry-run]`: checks all
 * of a shop's file of orders, then stores all of it. A file with anything wrong is refused whole: exit
 * 1, and every cause with its line; `--leave-out` stores the orders that can be taken.
 */
export async function ordersImport(typed: Typed): Promise<number> {
  const { word: file, json } = typed
  if (!existsSync(file) || !statSync(file).isFile()) throw new CliError(`${file} cannot be read`)
  const mapping = typed.mapping === undefined ? undefined : readMapping(typed.mapping)
  return withStore(async (store) => {
    const site = await findSite(store, typed.site)
    const bytes = () => createReadStream(file, { highWaterMark: 262_144 })
    const options = { now: new Date() }
    const found = await rehearseOrders(bytes, { ...typed, mapping }, site, store, options)
    if ('error' in found) throw new CliError(found.error)
    const { plan, check, gathered } = found
    const leaveOut = typed['leave-out'] ?? false
    if (typed.rejected !== undefined && check.rejected > 0) {
      await writeNew(typed.rejected, writeRejectedOrders(plan, gathered))
    }
    const isFit = mayStore(check, leaveOut)
    const lines = orderLines(check, leaveOut)
    if (!isFit || typed['dry-run']) {
      print(json, { check }, lines.join('\n'))
      return isFit ? 0 : 1
    }
    const written = await writeOrders(found, site.id, store)
    print(json, { check, ...written }, [...lines.slice(0, -1), sentenceOf(written)].join('\n'))
    return 0
  })
}

function sentenceOf({ kept, refunds, withdrawn }: WrittenOrders): string {
  const more = withdrawn > 0 ? `, ${withdrawn} cancelled` : ''
  return `${kept} orders stored, ${refunds} refunds taken off${more}`
}

function readMapping(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new CliError(`${file} cannot be read`)
  }
}
