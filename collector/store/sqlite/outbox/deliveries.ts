import type Database from 'better-sqlite3'
import type { OutboxStore } from '../../outbox-store.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'
import { createLease } from './lease.ts'
import { siteNoOf } from './site-no-of.ts'
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

/** Deliveries: made, leased, marked, read, sent again. */
export function createDeliveries(db: Database.Database, book: () => SurveyCatalog): Deliveries {
  const add = db.prepare(
    `INSERT INTO delivery
       (site_no, endpoint_id, event_id, kind, state, tried, made_ms, due_ms, lease_ms, attempts)
     VALUES (?, ?, ?, ?, 'waiting', 0, ?, ?, 0, '[]') ON CONFLICT DO NOTHING`,
  )
  const log = db.prepare<unknown[], DeliveryRow>(
    `SELECT delivery.*, site.id AS site FROM delivery JOIN site ON site.no = delivery.site_no
     WHERE site_no = ? AND endpoint_id = ? AND delivery.no < ? ORDER BY delivery.no DESC LIMIT ?`,
  )
  const finish = db.prepare(
    `UPDATE delivery SET state = ?, due_ms = ?, lease_ms = 0, tried = tried + 1, attempts = ?
     WHERE no = ?`,
  )
  const attemptsOf = db
    .prepare<[number], string>('SELECT attempts FROM delivery WHERE no = ?')
    .pluck()
  const replay = db.prepare(
    `UPDATE delivery SET state = 'waiting', tried = 0, due_ms = ?, lease_ms = 0
     WHERE site_no = ? AND endpoint_id = ? AND (no = ? OR (state = 'failed' AND made_ms >= ?))`,
  )
  const prune = db.prepare("DELETE FROM delivery WHERE state <> 'waiting' AND made_ms < ?")
  const close = db.transaction(
    (no: number, attempt: object, state: string, dueMs: number | null) => {
      const held: unknown[] = JSON.parse(attemptsOf.get(no) ?? '[]')
      finish.run(state, dueMs, JSON.stringify([...held, attempt].slice(-ATTEMPTS_KEPT)), no)
    },
  )
  return {
    leaseDeliveries: createLease(db),
    async addDelivery({ site, endpoint, event, kind }, nowMs, dueMs = nowMs) {
      return add.run(siteNoOf(book, site), endpoint, event, kind, nowMs, dueMs).changes > 0
    },
    async finishDelivery(no, attempt, next) {
      close.immediate(no, attempt, next.state, next.state === 'waiting' ? next.dueMs : null)
    },
    async readDeliveries(site, endpoint, { before, limit }) {
      const from = before ?? Number.MAX_SAFE_INTEGER
      return log.all(siteNoOf(book, site), endpoint, from, limit).map(deliveryOf)
    },
    async replayDeliveries(site, endpoint, which, nowMs) {
      const no = 'no' in which ? which.no : -1
      const since = 'no' in which ? Number.MAX_SAFE_INTEGER : which.failedSinceMs
      return replay.run(nowMs, siteNoOf(book, site), endpoint, no, since).changes
    },
    pruneDeliveries: async (madeBeforeMs) => prune.run(madeBeforeMs).changes,
  }
}
