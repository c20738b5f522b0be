import type Database from 'better-sqlite3'
import type { OutboxStore } from '../../outbox-store.ts'
import { deliveryOf, type DeliveryRow } from '../../delivery-row.ts'

/** Leases what is due, few at a time for each endpoint. */
export function createLease(db: Database.Database): OutboxStore['leaseDeliveries'] {
  const active = db.prepare<[], string>('SELECT id FROM endpoint WHERE active = 1').pluck()
  const underWay = db
    .prepare<[string, number], number>(
      'SELECT count(*) FROM delivery WHERE endpoint_id = ? AND due_ms IS NOT NULL AND lease_ms > ?',
    )
    .pluck()
  const due = db.prepare<[string, number, number, number], DeliveryRow>(
    `SELECT delivery.*, site.id AS site FROM delivery JOIN site ON site.no = delivery.site_no
     WHERE endpoint_id = ? AND due_ms <= ? AND lease_ms <= ? ORDER BY due_ms, delivery.no LIMIT ?`,
  )
  const lease = db.prepare('UPDATE delivery SET lease_ms = ? WHERE no = ?')
  const take = db.transaction((nowMs: number, leaseMs: number, perEndpoint: number) => {
    const taken = active.all().flatMap((endpoint) => {
      const free = perEndpoint - (underWay.get(endpoint, nowMs) ?? 0)
      return free > 0 ? due.all(endpoint, nowMs, nowMs, free) : []
    })
    for (const { no } of taken) lease.run(nowMs + leaseMs, no)
    return taken.map(deliveryOf)
  })
  return async ({ nowMs, leaseMs, perEndpoint }) => take.immediate(nowMs, leaseMs, perEndpoint)
}
