import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import type { Deps } from './deps.ts'
import { forgetCustomerFigures } from '../summary/customer-figures.ts'
import { eraseCustomer, eraseResponse, type Erasure } from '../privacy/erase.ts'
import { exportCustomer } from '../privacy/export-customer.ts'
import { noteAudit, noteReading } from './note-audit.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'
import { siteIn } from './team/site-in.ts'

const NO_CUSTOMER = 'say whose: ?customer=ID'

/**
 * `DELETE /api/surveys/{survey}/responses/{response}`: erases a response for good. 200 `Erasure` ·
 * 401, 403 · 404 no such response of this survey of this owner.
 */
export function deleteResponse(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const { id: site } = published.site
    const id = c.req.param('response') ?? ''
    const found = await deps.store.findResponse(site, id)
    if (found?.survey !== published.newest.id) return refuse(c, 404, refused('no_response'))
    const erasure = await eraseResponse(deps.store, site, id, deps.now())
    return done(deps, c, site, id, erasure)
  }
}

/**
 * `GET /api/sites/{site}/customers?customer=ID`: all that is known of a customer, `CustomerExport`;
 * empty lists when nothing is. 200 · 400 nobody named · 401, 403, 404.
 */
export function getCustomer(deps: Deps): Handler {
  return async (c: Context) => {
    const customer = c.req.query('customer')
    if (!customer) return refuse(c, 400, NO_CUSTOMER)
    const known = await exportCustomer(deps.store, siteIn(c), customer, deps.now())
    const subject = `${known.responses.length} answers`
    await noteReading(deps, c, { action: 'customer_exported', siteId: siteIn(c), subject })
    return c.json(known)
  }
}

/**
 * `DELETE /api/sites/{site}/customers?customer=ID`: erases all that is known of a customer. Doing it
 * again is harmless. 200 `Erasure` · 400 nobody named · 401, 403, 404.
 */
export function deleteCustomer(deps: Deps): Handler {
  return async (c: Context) => {
    const customer = c.req.query('customer')
    if (!customer) return refuse(c, 400, NO_CUSTOMER)
    const site = siteIn(c)
    const erasure = await eraseCustomer(deps.store, { site, customer, now: deps.now() })
    forgetCustomerFigures(deps.store, site)
    return done(deps, c, site, `a customer: ${erasure.responses} answers`, erasure)
  }
}

/** @param subject for the audit list; never who was erased */
async function done(deps: Deps, c: Context, siteId: string, subject: string, erasure: Erasure) {
  deps.changes.tellAll()
  await noteAudit(deps, c, { action: 'answer_erased', siteId, subject })
  return c.json(erasure)
}
