import type { Day } from '#shared/results.ts'
import type { Order } from '../inbound-store.ts'
import { dayOf } from '../day-of.ts'
import type { StoredResponse } from '../stored-response.ts'
import type { CatalogSnapshot, KnownSurvey } from './catalog-snapshot.ts'
import { forgetCrosses } from './rollups.ts'
import { LOCKS } from './locks.ts'
import { dropEvents } from './outbox/write-events.ts'
import { removeRows, type FullRow } from './response-table.ts'
import type { Session } from './session.ts'
import { boundsOf } from '../bounds-of.ts'
import { responseOf } from '../rows.ts'

/** Responses of a customer of a site, in order of showing. */
export async function findOfCustomer(
  session: Session,
  { sites, byNo }: CatalogSnapshot,
  { site, customer }: { readonly site: string; readonly customer: string },
): Promise<readonly StoredResponse[]> {
  const rows = await session.rows<FullRow>(
    `SELECT * FROM response WHERE site_no = $1 AND ((more::json) ->> 'customer') = $2
     ORDER BY first_ms, no`,
    [sites.get(site)?.no ?? 0, customer],
  )
  return rows.map((row) => responseOf(row, byNo.get(row.survey_no)?.id ?? ''))
}

/** What a customer bought, in order. */
export function findOrdersOf(
  session: Session,
  siteNo: number,
  customer: string,
): Promise<readonly Order[]> {
  return session.rows<Order>(
    `SELECT id, customer, at_ms AS "atMs", value_e4 AS "valueE4", currency FROM purchase
     WHERE site_no = $1 AND customer = $2 ORDER BY at_ms, id`,
    [siteNo, customer],
  )
}

/** Forgets whom to ask and what was bought, of one customer. */
export async function forgetCustomer(
  session: Session,
  siteNo: number,
  customer: string,
): Promise<number> {
  const asks = await session.change('DELETE FROM ask WHERE site_no = $1 AND customer = $2', [
    siteNo,
    customer,
  ])
  session.later(
    `DELETE FROM refund WHERE site_no = $1
       AND order_id IN (SELECT id FROM purchase WHERE site_no = $1 AND customer = $2)`,
    [siteNo, customer],
  )
  const orders = await session.change('DELETE FROM purchase WHERE site_no = $1 AND customer = $2', [
    siteNo,
    customer,
  ])
  return asks + orders
}

/** Removes responses of days before `day` and lets their tallies stand. Nobody counts meanwhile. */
export async function settle(
  session: Session,
  survey: KnownSurvey,
  day: Day,
  limit: number,
): Promise<number> {
  const { siteNo, no, site } = survey
  session.later('SELECT pg_advisory_xact_lock($1, $2)', [LOCKS.counting, no])
  session.later(
    `UPDATE survey SET settled_day = $1
     WHERE no = $2 AND (settled_day IS NULL OR settled_day < $1)`,
    [day, no],
  )
  forgetCrosses(session, survey, day)
  const rows = await session.rows<Pick<FullRow, 'id' | 'first_ms'>>(
    `SELECT id, first_ms FROM response
     WHERE site_no = $1 AND survey_no = $2 AND first_ms < $3 ORDER BY first_ms LIMIT $4`,
    [siteNo, no, boundsOf(day, day).endMs, limit],
  )
  const old = rows.filter(({ first_ms }) => dayOf(first_ms, site.zone) < day)
  removeRows(
    session,
    old.map(({ id }) => ({ siteNo, id })),
  )
  for (const { id } of old) dropEvents(session, siteNo, id)
  return old.length
}
