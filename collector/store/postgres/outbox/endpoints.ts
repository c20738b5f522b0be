import type { EndpointRow, OutboxStore } from '../../outbox-store.ts'
import type { Transactions } from '../transactions.ts'

/** The verbs about endpoints. */
export type Endpoints = Pick<
  OutboxStore,
  'addEndpoint' | 'readEndpoints' | 'changeEndpoint' | 'removeEndpoint'
>

const OF_SITE = 'site_no = (SELECT no FROM site WHERE id = $1)'

/** Endpoints: added, read, replaced, removed. */
export function createEndpoints({ read, work }: Transactions): Endpoints {
  return {
    addEndpoint: ({ site, id, definition, sealed, active, addedMs }) =>
      work(async (session) => {
        session.later(
          `INSERT INTO endpoint (site_no, id, definition, sealed, active, added_ms)
           VALUES (coalesce((SELECT no FROM site WHERE id = $1), 0), $2, $3, $4, $5, $6)`,
          [site, id, definition, sealed, active, addedMs],
        )
      }),
    readEndpoints: (site) =>
      read((session) =>
        session.rows<EndpointRow>(
          `SELECT site.id AS site, endpoint.id, endpoint.definition, sealed, active,
             endpoint.added_ms AS "addedMs"
           FROM endpoint JOIN site ON site.no = endpoint.site_no
           WHERE $1::text IS NULL OR site.id = $1 ORDER BY endpoint.added_ms, endpoint.id`,
          [site ?? null],
        ),
      ),
    changeEndpoint: ({ site, id, definition, sealed, active }) =>
      work(async (session) => {
        const changed = await session.change(
          `UPDATE endpoint SET definition = $3, sealed = $4, active = $5
           WHERE ${OF_SITE} AND id = $2`,
          [site, id, definition, sealed, active],
        )
        return changed > 0
      }),
    removeEndpoint: (site, id) =>
      work(async (session) => {
        session.later(`DELETE FROM delivery WHERE ${OF_SITE} AND endpoint_id = $2`, [site, id])
        const sql = `DELETE FROM endpoint WHERE ${OF_SITE} AND id = $2`
        return (await session.change(sql, [site, id])) > 0
      }),
  }
}
