import type Database from 'better-sqlite3'
import type { ResponseItem, ResponsePage } from '#shared/results.ts'
import { dayOf } from '../day-of.ts'
import type { OldestQuery } from '../exchange-verbs.ts'
import { isCursor } from '../is-cursor.ts'
import { itemOf } from '../item-of.ts'
import { boundsOf } from '../bounds-of.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import type { KnownSurvey } from '../known-survey.ts'

/** Reads answered responses in order of showing, a page at a time; no transaction outlives a page. */
export function createOldestReader(db: Database.Database) {
  const place = db.prepare<[number, number, string], Pick<ResponseRow, 'first_ms' | 'no'>>(
    'SELECT first_ms, no FROM response WHERE site_no = ? AND survey_no = ? AND id = ?',
  )
  const page = db.prepare<unknown[], ResponseRow>(
    `SELECT * FROM response
     WHERE site_no = ? AND survey_no = ? AND level >= 1 AND first_ms >= ? AND first_ms < ?
       AND (first_ms, no) > (?, ?)
     ORDER BY first_ms, no`,
  )

  return (survey: KnownSurvey, query: OldestQuery): ResponsePage | undefined => {
    const { siteNo, no, site } = survey
    const { startMs, endMs } = boundsOf(query.from ?? '0001-01-03', query.to ?? '9998-12-01')
    const last = lastOf(query.after, startMs, (id) => place.get(siteNo, no, id))
    if (!last) return undefined
    const responses: ResponseItem[] = []
    const fromMs = Math.max(startMs, last.first_ms)
    for (const row of page.iterate(siteNo, no, fromMs, endMs, last.first_ms, last.no)) {
      const day = dayOf(row.first_ms, site.zone)
      if (query.from !== undefined && day < query.from) continue
      if (query.to !== undefined && day > query.to) break
      responses.push(itemOf(responseOf(row, survey.id), survey))
      if (responses.length === query.limit) return { responses, next: `${row.first_ms}.${row.no}` }
    }
    return { responses }
  }
}

type Place = Pick<ResponseRow, 'first_ms' | 'no'>

/** Where reading goes on: at the start, at a cursor, or after a response that is looked up. */
function lastOf(
  after: string | undefined,
  startMs: number,
  find: (id: string) => Place | undefined,
): Place | undefined {
  if (after === undefined) return { first_ms: startMs, no: -1 }
  if (!isCursor(after)) return find(after)
  const [ms, no] = after.split('.').map(Number)
  return { first_ms: ms ?? 0, no: no ?? 0 }
}
