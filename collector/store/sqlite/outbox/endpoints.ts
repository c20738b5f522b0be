import type Database from 'better-sqlite3'
import type { OutboxStore } from '../../outbox-store.ts'
import { and, drizzle, eq, getTableColumns } from '../drizzle.ts'
import { endpoint, site } from '../schema.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'
import { siteNoOf } from './site-no-of.ts'

/** The verbs about endpoints. */
export type Endpoints = Pick<
  OutboxStore,
  'addEndpoint' | 'readEndpoints' | 'changeEndpoint' | 'removeEndpoint'
>

/** Endpoints: added, read, replaced, removed. */
export function createEndpoints(db: Database.Database, book: () => SurveyCatalog): Endpoints {
  const typed = drizzle(db)
  const { siteNo: _, ...shown } = getTableColumns(endpoint)
  // asked for with every batch of events
  const read = typed
    .select({ ...shown, site: site.id })
    .from(endpoint)
    .innerJoin(site, eq(site.no, endpoint.siteNo))
    .orderBy(endpoint.addedMs, endpoint.id)
    .prepare()
  const isOne = (of: string, id: string) =>
    and(eq(endpoint.siteNo, siteNoOf(book, of)), eq(endpoint.id, id))
  const removeLog = db.prepare('DELETE FROM delivery WHERE site_no = ? AND endpoint_id = ?')
  const remove = db.transaction((of: string, id: string) => {
    removeLog.run(siteNoOf(book, of), id)
    return typed.delete(endpoint).where(isOne(of, id)).run().changes > 0
  })
  return {
    async addEndpoint({ site: of, ...added }) {
      typed
        .insert(endpoint)
        .values({ ...added, siteNo: siteNoOf(book, of) })
        .run()
    },
    async readEndpoints(of) {
      return read.all().filter((row) => of === undefined || row.site === of)
    },
    async changeEndpoint({ site: of, id, definition, sealed, active }) {
      const changed = typed.update(endpoint).set({ definition, sealed, active })
      return changed.where(isOne(of, id)).run().changes > 0
    },
    removeEndpoint: async (of, id) => remove.immediate(of, id),
  }
}
