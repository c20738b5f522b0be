import type { Delivery } from './outbox-store.ts'

/** A row of `delivery` with the id of its site. */
export interface DeliveryRow {
  readonly no: number
  readonly site: string
  readonly endpoint_id: string
  readonly event_id: string
  readonly kind: Delivery['kind']
  readonly response_id: string | null
  readonly state: Delivery['state']
  readonly tried: number
  readonly made_ms: number
  readonly due_ms: number | null
  readonly attempts: string
}

/** The delivery that a row holds. */
export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    no: row.no,
    site: row.site,
    endpoint: row.endpoint_id,
    event: row.event_id,
    kind: row.kind,
    ...(row.response_id !== null && { response: row.response_id }),
    state: row.state,
    tried: row.tried,
    madeMs: row.made_ms,
    ...(row.due_ms !== null && { dueMs: row.due_ms }),
    attempts: JSON.parse(row.attempts),
  }
}
