import type Database from 'better-sqlite3'
import type { ResponseItem, ResponsePage } from '#shared/results.ts'
import { dayOf } from '../day-of.ts'
import type { ResponseQuery } from '../store.ts'
import { boundsOf } from '../bounds-of.ts'
import { pickedResponses } from '../picked-responses.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import type { KnownSurvey } from '../known-survey.ts'
import { itemOf } from '../item-of.ts'

/** Reads answered responses page by page, newest first; a page ends where its cursor says. */
export function createResponseReader(db: Database.Database) {
  const page = (level: string) =>
    db.prepare<unknown[], ResponseRow>(
      `SELECT * FROM response
       WHERE site_no = ? AND survey_no = ? AND ${level} AND first_ms >= ? AND first_ms < ?
         AND (first_ms, no) < (?, ?)
       ORDER BY first_ms DESC, no DESC`,
    )
  // one for each of the few ways to pick
  const pages = new Map<string, ReturnType<typeof page>>()

  return (survey: KnownSurvey, query: ResponseQuery): ResponsePage => {
    const { zone } = survey.site
    const { startMs, endMs } = boundsOf(query.from ?? '0001-01-03', query.to ?? '9998-12-01')
    const [beforeMs, beforeNo] = cursorOf(query.cursor)
    const picked = pickedResponses(query)
    const statement = pages.get(picked) ?? page(picked)
    pages.set(picked, statement)
    const responses: ResponseItem[] = []
    let last: ResponseRow | undefined
    for (const row of statement.iterate(
      survey.siteNo,
      survey.no,
      startMs,
      endMs,
      beforeMs,
      beforeNo,
    )) {
      const day = dayOf(row.first_ms, zone)
      if (query.from !== undefined && day < query.from) break
      if (query.to !== undefined && day > query.to) continue
      if (responses.length === query.limit && last) {
        return { responses, next: `${last.first_ms}.${last.no}` }
      }
      responses.push(itemOf(responseOf(row, survey.id), survey))
      last = row
    }
    return { responses }
  }
}

function cursorOf(cursor: string | undefined): [number, number] {
  if (cursor === undefined) return [Number.MAX_SAFE_INTEGER, 0]
  const [ms, no] = cursor.split('.').map(Number)
  return [ms ?? 0, no ?? 0]
}
