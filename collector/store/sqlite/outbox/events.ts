import type Database from 'better-sqlite3'
import type { DueEvent, OutboxStore, ResponseEventKind } from '../../outbox-store.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'
import type { FindResponse } from './find-response.ts'
import { siteNoOf } from './site-no-of.ts'

interface EventRow {
  readonly id: string
  readonly kind: ResponseEventKind
  readonly site: string
  readonly site_no: number
  readonly response_id: string
  readonly stamp: number
}

/** The verbs about events. */
export type Events = Pick<OutboxStore, 'takeDueEvents' | 'spreadEvent'>

/** Events from being stirred to being spread. */
export function createEvents(
  db: Database.Database,
  book: () => SurveyCatalog,
  findResponse: FindResponse,
): Events {
  const settle = db.prepare('UPDATE event SET due_ms = ? WHERE due_ms = -1')
  const due = db.prepare<[number, number], EventRow>(
    `SELECT event.*, site.id AS site FROM event JOIN site ON site.no = event.site_no
     WHERE due_ms >= 0 AND due_ms <= ? ORDER BY due_ms LIMIT ?`,
  )
  const forget = db.prepare('DELETE FROM event WHERE site_no = ? AND id = ? AND stamp = ?')
  const deliver = db.prepare(
    `INSERT INTO delivery
       (site_no, endpoint_id, event_id, kind, response_id, state, tried, made_ms, due_ms, lease_ms, attempts)
     SELECT site_no, id, ?, ?, ?, ?, 0, ?, ?, 0, '[]' FROM endpoint
     WHERE site_no = ? AND id = ?
     ON CONFLICT DO NOTHING`,
  )
  function spread(
    { id, kind, site, response, stamp }: DueEvent,
    endpoints: readonly string[],
    nowMs: number,
    gathered: readonly string[],
  ): void {
    const siteNo = siteNoOf(book, site)
    for (const endpoint of endpoints) {
      deliver.run(id, kind, response.id, 'waiting', nowMs, nowMs, siteNo, endpoint)
    }
    for (const endpoint of gathered) {
      deliver.run(id, kind, response.id, 'delivered', nowMs, null, siteNo, endpoint)
    }
    forget.run(siteNo, id, stamp)
  }
  const spreadTogether = db.transaction(spread)
  return {
    async takeDueEvents(nowMs, restMs, limit) {
      settle.run(nowMs + restMs)
      return due.all(nowMs, limit).flatMap((row): DueEvent[] => {
        const { id, kind, site, stamp } = row
        const response = findResponse(row.site_no, row.response_id)
        if (response) return [{ id, kind, site, stamp, response }]
        forget.run(row.site_no, id, stamp)
        return []
      })
    },
    spreadEvent: async (event, endpoints, nowMs, gathered = []) =>
      spreadTogether.immediate(event, endpoints, nowMs, gathered),
  }
}
