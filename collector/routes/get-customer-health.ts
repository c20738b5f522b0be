import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import type { CustomerHealthList } from '#shared/customer-health-list.ts'
import type { Deps } from './deps.ts'
import { findComplaining } from '../follow-up/find-complaining.ts'
import { readCustomerHealth } from '../summary/read-customer-health.ts'
import { mayRead, refuse } from './owner-reply.ts'

const LISTS = ['call', 'watch', 'fine'] as const
const MOST = 500
const USUAL = 100

/**
 * `GET /api/sites/{site}/customers/health?list=&limit=`: named customers by their health, the worst
 * first: a list to call. All orders and the answers of a year are read for it.
 *
 * 200 `CustomerHealthList` · 400 another list or limit · 401, 403 · 404 no such site of this owner
 */
export function getCustomerHealth(deps: Deps): Handler {
  return async (c: Context) => {
    const catalog = deps.catalog.current()
    const site = catalog.sites.get(c.req.param('site') ?? '')
    if (!site || !mayRead(c.get('caller'), site.id)) return refuse(c, 404, refused('no_site'))
    const wanted = LISTS.find((one) => one === (c.req.query('list') || 'call'))
    if (!wanted) return refuse(c, 400, '"list" takes call, watch or fine')
    const limit = Number(c.req.query('limit') || USUAL)
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
      return refuse(c, 400, `"limit" takes a whole number from 1 to ${MOST}`)
    }
    const surveys = [...catalog.surveys.values()].filter(({ newest }) => newest.site === site.id)
    const complaining = await findComplaining(deps.owners.database, deps.store, site.id)
    const query = { store: deps.store, site, surveys, complaining, now: deps.now() }
    const all = await readCustomerHealth(query)
    const count = (name: string) => all.filter(({ list }) => list === name).length
    const reply: CustomerHealthList = {
      counts: { call: count('call'), watch: count('watch'), fine: count('fine') },
      customers: all.filter(({ list }) => list === wanted).slice(0, limit),
    }
    return c.json(reply)
  }
}
