import type { DueEvent, OutboxStore, ResponseEventKind } from '../../outbox-store.ts'
import type { Session } from '../session.ts'
import type { Transactions } from '../transactions.ts'
import type { FindResponse } from './find-response.ts'

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

const FORGET = 'DELETE FROM event WHERE site_no = $1 AND id = $2 AND stamp = $3'

const DELIVER = `INSERT INTO delivery
    (site_no, endpoint_id, event_id, kind, response_id, state, tried, made_ms, due_ms, lease_ms, attempts)
  SELECT site_no, id, $1, $2, $3, $7::text, 0, $4::bigint, CASE $7::text WHEN 'waiting' THEN $4::bigint END, 0, '[]' FROM endpoint
  WHERE site_no = $5 AND id = ANY($6)
  ON CONFLICT DO NOTHING`

/** Events from being stirred to being spread. Several collectors may take one: it counts once. */
export function createEvents({ work }: Transactions, findResponse: FindResponse): Events {
  async function withResponse(session: Session, row: EventRow): Promise<DueEvent[]> {
    const { id, kind, site, stamp } = row
    const response = await findResponse(session, row.site_no, row.response_id)
    if (response) return [{ id, kind, site, stamp, response }]
    session.later(FORGET, [row.site_no, id, stamp])
    return []
  }

  return {
    takeDueEvents: (nowMs, restMs, limit) =>
      work(async (session) => {
        session.later(
          `UPDATE event SET due_ms = $1 FROM
             (SELECT site_no, id FROM event WHERE due_ms = -1 ORDER BY site_no, id FOR UPDATE) AS stirred
           WHERE event.site_no = stirred.site_no AND event.id = stirred.id`,
          [nowMs + restMs],
        )
        const rows = await session.rows<EventRow>(
          `SELECT event.*, site.id AS site FROM event JOIN site ON site.no = event.site_no
           WHERE due_ms >= 0 AND due_ms <= $1 ORDER BY due_ms LIMIT $2`,
          [nowMs, limit],
        )
        return (await Promise.all(rows.map((row) => withResponse(session, row)))).flat()
      }),
    spreadEvent: ({ id, kind, site, stamp, response }, endpoints, nowMs, gathered = []) =>
      work(async (session) => {
        const found = await session.rows<{ no: number }>('SELECT no FROM site WHERE id = $1', [
          site,
        ])
        const siteNo = found[0]?.no ?? 0
        const told = [id, kind, response.id, nowMs, siteNo] as const
        session.later(DELIVER, [...told, endpoints, 'waiting'])
        if (gathered.length > 0) session.later(DELIVER, [...told, gathered, 'delivered'])
        session.later(FORGET, [siteNo, id, stamp])
      }),
  }
}
