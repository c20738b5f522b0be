import type Database from 'better-sqlite3'
import type { OutboxStore } from '../../outbox-store.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'
import { createDeliveries } from './deliveries.ts'
import { createEndpoints } from './endpoints.ts'
import { createEvents } from './events.ts'
import { createResponseFinder } from './find-response.ts'
import { siteNoOf } from './site-no-of.ts'

/** The outbox on the writing connection: its rows are few, and its steps must see each other. */
export function createOutbox(db: Database.Database, book: () => SurveyCatalog): OutboxStore {
  const findResponse = createResponseFinder(db, book)
  return {
    ...createEndpoints(db, book),
    ...createEvents(db, book, findResponse),
    ...createDeliveries(db, book),
    findResponse: async (site, id) => findResponse(siteNoOf(book, site), id),
  }
}
