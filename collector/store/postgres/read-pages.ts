import type { Day, ResponseItem, ResponsePage } from '#shared/results.ts'
import { dayOf } from '../day-of.ts'
import type { OldestQuery } from '../exchange-verbs.ts'
import type { ResponseQuery } from '../store.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import type { FullRow } from './response-table.ts'
import type { Session } from './session.ts'
import { isCursor } from '../is-cursor.ts'
import { itemOf } from '../item-of.ts'
import { boundsOf } from '../bounds-of.ts'
import { pickedResponses } from '../picked-responses.ts'
import { responseOf } from '../rows.ts'

/** Days before which and after which nobody asked anything. */
const [FIRST_DAY, LAST_DAY] = ['0001-01-03', '9998-12-01'] as const

/** Rows fetched at once when the first were all of other days. */
const LATER_ROWS = 1_000

interface Mark {
  readonly ms: number
  readonly no: number
}

interface Walk {
  readonly survey: KnownSurvey
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly limit: number
  /** SQL that picks rows by level and marks */
  readonly level: string
  readonly order: 'ASC' | 'DESC'
  readonly start: Mark
}

/** Answered responses, newest first; a page ends where its cursor says. */
export async function readResponses(
  session: Session,
  survey: KnownSurvey,
  query: ResponseQuery,
): Promise<ResponsePage> {
  const { from, to, limit, cursor } = query
  const start = cursor === undefined ? { ms: Number.MAX_SAFE_INTEGER, no: 0 } : markOf(cursor)
  const rows = await walk(session, {
    survey,
    from,
    to,
    // one more says whether there is a next page
    limit: limit + 1,
    level: pickedResponses(query),
    order: 'DESC',
    start,
  })
  const page = pageOf(survey, rows.slice(0, limit))
  return rows.length > limit ? page : { responses: page.responses }
}

/** Answered responses in order of showing; `undefined` when it is unknown what to begin after. */
export async function readOldest(
  session: Session,
  survey: KnownSurvey,
  query: OldestQuery,
): Promise<ResponsePage | undefined> {
  const { from, to, limit } = query
  const start = await startOf(session, survey, query.after)
  if (!start) return undefined
  const rows = await walk(session, {
    survey,
    from,
    to,
    limit,
    level: 'level >= 1',
    order: 'ASC',
    start,
  })
  const page = pageOf(survey, rows)
  return rows.length === limit ? page : { responses: page.responses }
}

/** Rows of these days after a mark, in order, up to the limit. */
async function walk(session: Session, walk: Walk): Promise<FullRow[]> {
  const { survey, from, to, limit, level, order } = walk
  const { startMs, endMs } = boundsOf(from ?? FIRST_DAY, to ?? LAST_DAY)
  const text = `SELECT * FROM response
    WHERE site_no = $1 AND survey_no = $2 AND ${level} AND first_ms >= $3 AND first_ms < $4
      AND (first_ms, no) ${order === 'ASC' ? '>' : '<'} ($5, $6)
    ORDER BY first_ms ${order}, no ${order} LIMIT $7`
  const found: FullRow[] = []
  let mark = walk.start
  let size = limit
  for (;;) {
    const { ms, no } = mark
    const rows = await session.rows<FullRow>(text, [
      survey.siteNo,
      survey.no,
      startMs,
      endMs,
      ms,
      no,
      size,
    ])
    // bounds hold the days in any zone: which day a row is of is asked one by one
    const within = rows.filter((row) => {
      const day = dayOf(row.first_ms, survey.site.zone)
      return (from === undefined || day >= from) && (to === undefined || day <= to)
    })
    found.push(...within)
    const last = rows.at(-1)
    if (!last || rows.length < size || found.length >= limit) return found.slice(0, limit)
    mark = { ms: last.first_ms, no: last.no }
    size = Math.max(limit, LATER_ROWS)
  }
}

function pageOf(survey: KnownSurvey, rows: readonly FullRow[]): ResponsePage {
  const responses = rows.map((row): ResponseItem => itemOf(responseOf(row, survey.id), survey))
  const last = rows.at(-1)
  return { responses, ...(last && { next: `${last.first_ms}.${last.no}` }) }
}

function markOf(cursor: string): Mark {
  const [ms, no] = cursor.split('.').map(Number)
  return { ms: ms ?? 0, no: no ?? 0 }
}

/** Where reading begins: before all, at a cursor, or at a response that is looked up. */
async function startOf(
  session: Session,
  { siteNo, no }: KnownSurvey,
  after: string | undefined,
): Promise<Mark | undefined> {
  if (after === undefined) return { ms: Number.MIN_SAFE_INTEGER, no: 0 }
  if (isCursor(after)) return markOf(after)
  const rows = await session.rows<Mark>(
    `SELECT first_ms AS ms, no FROM response WHERE site_no = $1 AND survey_no = $2 AND id = $3`,
    [siteNo, no, after],
  )
  return rows[0]
}
