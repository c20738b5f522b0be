import type Database from 'better-sqlite3'
import type { EndpointRow, OutboxStore } from '../../outbox-store.ts'
import type { SurveyBook } from '../survey-book.ts'
import { siteNoOf } from './site-no-of.ts'

interface StoredEndpoint {
  readonly site: string
  readonly id: string
  readonly definition: string
  readonly sealed: string
  readonly active: number
  readonly added_ms: number
}

/** The verbs about endpoints. */
export type Endpoints = Pick<
  OutboxStore,
  'addEndpoint' | 'readEndpoints' | 'changeEndpoint' | 'removeEndpoint'
>

/** Endpoints: added, read, replaced, removed. */
export function createEndpoints(db: Database.Database, book: () => SurveyBook): Endpoints {
  const add = db.prepare('INSERT INTO endpoint VALUES (?, ?, ?, ?, ?, ?)')
  const read = db.prepare<[], StoredEndpoint>(
    `SELECT site.id AS site, endpoint.* FROM endpoint JOIN site ON site.no = endpoint.site_no
     ORDER BY endpoint.added_ms, endpoint.id`,
  )
  const change = db.prepare(
    'UPDATE endpoint SET definition = ?, sealed = ?, active = ? WHERE site_no = ? AND id = ?',
  )
  const remove = db.prepare('DELETE FROM endpoint WHERE site_no = ? AND id = ?')
  const removeLog = db.prepare('DELETE FROM delivery WHERE site_no = ? AND endpoint_id = ?')
  const removeAll = db.transaction((siteNo: number, id: string) => {
    removeLog.run(siteNo, id)
    return remove.run(siteNo, id).changes > 0
  })
  return {
    async addEndpoint({ site, id, definition, sealed, active, addedMs }) {
      add.run(siteNoOf(book, site), id, definition, sealed, Number(active), addedMs)
    },
    async readEndpoints(site) {
      const rows = read.all().filter((row) => site === undefined || row.site === site)
      return rows.map(endpointOf)
    },
    async changeEndpoint({ site, id, definition, sealed, active }) {
      const siteNo = siteNoOf(book, site)
      return change.run(definition, sealed, Number(active), siteNo, id).changes > 0
    },
    removeEndpoint: async (site, id) => removeAll.immediate(siteNoOf(book, site), id),
  }
}

function endpointOf({ site, id, definition, sealed, active, added_ms }: StoredEndpoint) {
  return {
    site,
    id,
    definition,
    sealed,
    active: active === 1,
    addedMs: added_ms,
  } satisfies EndpointRow
}
