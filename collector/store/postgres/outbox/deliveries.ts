import type { OutboxStore } from '../../outbox-store.ts'
import type { Session } from '../session.ts'
import type { Transactions } from '../transactions.ts'
import { deliveryOf, type DeliveryRow } from '../../delivery-row.ts'

/** An endpoint that fails for weeks keeps no more of its history than this. */
const ATTEMPTS_KEPT = 20

/** The verbs about deliveries. */
export type Deliveries = Pick<
  OutboxStore,
  | 'addDelivery'
  | 'leaseDeliveries'
  | 'finishDelivery'
  | 'readDeliveries'
  | 'replayDeliveries'
  | 'pruneDeliveries'
>

const SELECT = `SELECT delivery.*, site.id AS site
  FROM delivery JOIN site ON site.no = delivery.site_no`
const OF_SITE = 'site_no = (SELECT no FROM site WHERE id = $1)'

/** Deliveries: made, leased, finished, read, sent again, forgotten. */
export function createDeliveries({ read, work }: Transactions): Deliveries {
  return {
    leaseDeliveries: (lease) => work((session) => leaseDue(session, lease)),
    addDelivery: ({ site, endpoint, event, kind }, nowMs, dueMs = nowMs) =>
      work(async (session) => {
        const added = await session.change(
          `INSERT INTO delivery
             (site_no, endpoint_id, event_id, kind, state, tried, made_ms, due_ms, lease_ms, attempts)
           VALUES (coalesce((SELECT no FROM site WHERE id = $1), 0), $2, $3, $4, 'waiting', 0, $5, $6, 0, '[]')
           ON CONFLICT DO NOTHING`,
          [site, endpoint, event, kind, nowMs, dueMs],
        )
        return added > 0
      }),
    finishDelivery: (no, attempt, next) =>
      work(async (session) => {
        const rows = await session.rows<{ attempts: string }>(
          'SELECT attempts FROM delivery WHERE no = $1 FOR UPDATE',
          [no],
        )
        const held: unknown[] = JSON.parse(rows[0]?.attempts ?? '[]')
        session.later(
          `UPDATE delivery SET state = $2, due_ms = $3, lease_ms = 0, tried = tried + 1, attempts = $4
           WHERE no = $1`,
          [
            no,
            next.state,
            next.state === 'waiting' ? next.dueMs : null,
            JSON.stringify([...held, attempt].slice(-ATTEMPTS_KEPT)),
          ],
        )
      }),
    readDeliveries: (site, endpoint, { before, limit }) =>
      read(async (session) => {
        const rows = await session.rows<DeliveryRow>(
          `${SELECT} WHERE site.id = $1 AND endpoint_id = $2 AND delivery.no < $3
           ORDER BY delivery.no DESC LIMIT $4`,
          [site, endpoint, before ?? Number.MAX_SAFE_INTEGER, limit],
        )
        return rows.map(deliveryOf)
      }),
    replayDeliveries: (site, endpoint, which, nowMs) =>
      work((session) =>
        session.change(
          `UPDATE delivery SET state = 'waiting', tried = 0, due_ms = $3, lease_ms = 0
           WHERE ${OF_SITE} AND endpoint_id = $2
             AND (no = $4 OR (state = 'failed' AND made_ms >= $5))`,
          [
            site,
            endpoint,
            nowMs,
            'no' in which ? which.no : -1,
            'no' in which ? Number.MAX_SAFE_INTEGER : which.failedSinceMs,
          ],
        ),
      ),
    pruneDeliveries: (madeBeforeMs) =>
      work((session) =>
        session.change("DELETE FROM delivery WHERE state <> 'waiting' AND made_ms < $1", [
          madeBeforeMs,
        ]),
      ),
  }
}

/** Leases what is due. An endpoint that another collector is looking at is passed over. */
async function leaseDue(
  session: Session,
  { nowMs, leaseMs, perEndpoint }: Parameters<OutboxStore['leaseDeliveries']>[0],
) {
  const active = await session.rows<{ id: string }>(
    'SELECT id FROM endpoint WHERE active ORDER BY id FOR UPDATE SKIP LOCKED',
  )
  const due = await Promise.all(
    active.map(({ id }) =>
      session.rows<DeliveryRow>(
        `${SELECT} WHERE endpoint_id = $1 AND due_ms <= $2 AND lease_ms <= $2
         ORDER BY due_ms, delivery.no
         LIMIT greatest(0, $3 - (SELECT count(*) FROM delivery
           WHERE endpoint_id = $1 AND due_ms IS NOT NULL AND lease_ms > $2))`,
        [id, nowMs, perEndpoint],
      ),
    ),
  )
  const taken = due.flat()
  session.later('UPDATE delivery SET lease_ms = $1 WHERE no = ANY($2)', [
    nowMs + leaseMs,
    taken.map(({ no }) => no),
  ])
  return taken.map(deliveryOf)
}
