import type Database from 'better-sqlite3'
import { levelOf } from '../level-of.ts'
import type { StoredResponse } from '../stored-response.ts'
import { answersText, moreText, type ResponseRow } from '../rows.ts'
import type { KnownSurvey } from '../known-survey.ts'

/** Rows read at once when all are counted again. */
const PAGE_ROWS = 1_000

/** Reads and writes rows of `response` on the writing connection, inside its transactions. */
export function createResponseWriter(db: Database.Database) {
  const find = db.prepare<[number, string], ResponseRow>(
    'SELECT * FROM response WHERE site_no = ? AND id = ?',
  )
  const page = db.prepare<[number, number, number], ResponseRow>(
    `SELECT * FROM response NOT INDEXED WHERE site_no = ? AND survey_no = ? AND no > ?
     ORDER BY no LIMIT ${PAGE_ROWS}`,
  )
  const since = db.prepare<[number, number, number], ResponseRow>(
    'SELECT * FROM response WHERE site_no = ? AND survey_no = ? AND first_ms >= ?',
  )
  const nthNewest = db
    .prepare<[number, number, number], number>(
      `SELECT first_ms FROM response WHERE site_no = ? AND survey_no = ?
       ORDER BY first_ms DESC LIMIT 1 OFFSET ?`,
    )
    .pluck()
  const insert = db.prepare(
    `INSERT INTO response (ver, rev, flags, marks, level, first_ms, answers, device, lang, visit,
       channel, page, more, site_no, id, survey_no)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (site_no, id) DO NOTHING`,
  )
  const update = db.prepare(
    `UPDATE response SET ver = ?, rev = ?, flags = ?, marks = ?, level = ?, first_ms = ?,
       answers = ?, device = ?, lang = ?, visit = ?, channel = ?, page = ?, more = ?
     WHERE no = ?`,
  )
  return {
    find: (siteNo: number, id: string) => find.get(siteNo, id),
    /** all of a survey, a page at a time: while a statement is open nothing can be written */
    *all({ siteNo, no }: KnownSurvey): Generator<ResponseRow> {
      for (let last = 0; ;) {
        const rows = page.all(siteNo, no, last)
        yield* rows
        if (rows.length < PAGE_ROWS) return
        last = rows.at(-1)?.no ?? last
      }
    },
    /** all of a survey shown since an instant */
    since: ({ siteNo, no }: KnownSurvey, ms: number) => since.all(siteNo, no, ms),
    /** when the newest was shown but for `count` newer ones; `undefined`: there are not so many */
    nthNewestMs: ({ siteNo, no }: KnownSurvey, count: number) => nthNewest.get(siteNo, no, count),
    /** `false`: there is one of this id, and nothing changed */
    add(survey: KnownSurvey, response: StoredResponse): boolean {
      const values = valuesOf(survey, response)
      return insert.run(...values, survey.siteNo, response.id, survey.no).changes === 1
    },
    change(survey: KnownSurvey, response: StoredResponse, no: number): void {
      update.run(...valuesOf(survey, response), no)
    },
  }
}

function valuesOf(survey: KnownSurvey, response: StoredResponse): (string | number | null)[] {
  const { ctx } = response
  return [
    response.ver,
    response.rev,
    response.flags,
    response.marks,
    levelOf(response, survey),
    response.firstMs,
    answersText(response.answers),
    ctx.device ?? null,
    ctx.lang ?? null,
    ctx.visit ?? null,
    ctx.channel ?? null,
    ctx.page ?? null,
    moreText(ctx),
  ]
}
