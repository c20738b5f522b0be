import type { Context, Handler } from 'hono'
import { refused } from '#shared/refusals/refused.ts'
import { mayStore } from '../exchange/orders/order-check.ts'
import { rehearseOrders, type OrderRehearsal } from '../exchange/orders/rehearse-orders.ts'
import { writeOrders } from '../exchange/orders/write-orders.ts'
import { writeRejectedOrders } from '../exchange/orders/write-rejected-orders.ts'
import { forgetCustomerFigures } from '../summary/customer-figures.ts'
import { charsetOf } from './charset-of.ts'
import type { Deps } from './deps.ts'
import { noteAudit } from './note-audit.ts'
import { mayRead, refuse } from './owner-reply.ts'
import { fileReceiver, type ReceivedFile } from './receive-file.ts'
import { streamOf } from './stream-of.ts'
import { thenEnd } from './then-end.ts'

const PARAMETERS: ReadonlySet<string> = new Set(
  (
    'mapping encoding separator zone skip headings sheet dates currency customer decimal ' +
    'leave rejected dry'
  ).split(' '),
)

/**
 * `POST /api/sites/{site}/orders/import?mapping=&encoding=&separator=&zone=&skip=&headings=&sheet=&dates=`
 * `&currency=&customer=&decimal=&leave=&rejected=&dry=` with a file of orders as body (CSV, XLSX, ODS;
 * gzipped if `content-encoding` says so): checks all of it, then stores all of it, or with `leave` all
 * orders that can be taken; with `dry`, only checks; with `rejected`, only hands out the rows of the
 * others, as CSV with the reasons.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `{check}`: with `dry`, what would be stored |
 * | 201 | `{check, kept, refunds, withdrawn}`: stored |
 * | 400 | the file is refused; `check`, or `header` alone, says how far it got. Nothing is stored |
 * | 401, 403, 404 | not signed in; too small a role; no such site |
 * | 409, 413, 415 | as for answers: another import is under way; more than 1 GiB; packed otherwise |
 */
export function postOrdersImport(deps: Deps): Handler {
  const receive = fileReceiver()
  return async (c: Context) => {
    const site = deps.catalog.current().sites.get(c.req.param('site') ?? '')
    if (!site || !mayRead(c.get('caller'), site.id)) return refuse(c, 404, refused('no_site'))
    const strange = Object.keys(c.req.query()).find((name) => !PARAMETERS.has(name))
    if (strange !== undefined) return refuse(c, 400, `there is no parameter "${strange}"`)
    const isRejects = c.req.query('rejected') !== undefined
    const isDry = isRejects || c.req.query('dry') !== undefined
    const received = await receive(c, isDry)
    if (received instanceof Response) return received
    let isHandedOut = false
    try {
      const said = { ...charsetOf(c), ...c.req.query() }
      const now = deps.now()
      const found = await rehearseOrders(received.file.bytes, said, site, deps.store, { now })
      if ('error' in found) return c.json(found, 400)
      if (isRejects) {
        isHandedOut = true
        return rejectsOf(c, found, received)
      }
      if (isDry) return c.json({ check: found.check })
      return await stored(c, deps, site.id, found)
    } finally {
      if (!isHandedOut) await received.end()
    }
  }
}

async function stored(c: Context, deps: Deps, site: string, found: OrderRehearsal) {
  const { check } = found
  if (!mayStore(check, c.req.query('leave') !== undefined)) {
    const { refusals, rejected } = check
    const error = refusals[0] ?? `Nothing is stored: ${rejected} orders, listed in "check".`
    return c.json({ error, check }, 400)
  }
  try {
    const written = await writeOrders(found, site, deps.store)
    const subject = `${check.tool}: ${written.kept}`
    await noteAudit(deps, c, { action: 'orders_imported', siteId: site, subject })
    return c.json({ check, ...written }, 201)
  } finally {
    forgetCustomerFigures(deps.store, site)
  }
}

function rejectsOf(c: Context, { plan, gathered }: OrderRehearsal, { end }: ReceivedFile) {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="rejected.csv"')
  return c.body(streamOf(thenEnd(writeRejectedOrders(plan, gathered), end)))
}
