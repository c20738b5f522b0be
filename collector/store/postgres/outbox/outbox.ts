import type { OutboxStore } from '../../outbox-store.ts'
import type { Transactions } from '../transactions.ts'
import { createDeliveries } from './deliveries.ts'
import { createEndpoints } from './endpoints.ts'
import { createEvents } from './events.ts'
import { findResponse } from './find-response.ts'

/** The outbox; any number of collectors send from one. */
export function createOutbox(both: Transactions): OutboxStore {
  return {
    ...createEndpoints(both),
    ...createEvents(both, findResponse),
    ...createDeliveries(both),
    findResponse: (site, id) =>
      both.read(async (session) => {
        const rows = await session.rows<{ no: number }>('SELECT no FROM site WHERE id = $1', [site])
        return findResponse(session, rows[0]?.no ?? 0, id)
      }),
  }
}
