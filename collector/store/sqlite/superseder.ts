import type Database from 'better-sqlite3'
import type { KnownSurvey } from '../known-survey.ts'
import { isSettled } from '../retention.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import type { StoredResponse } from '../stored-response.ts'
import { GIVEN_AGAIN, NEIGHBOURS, reachOf, supersede, type Touched } from '../superseded.ts'

/** A response whose mark has been written. */
export interface Remarked {
  readonly survey: KnownSurvey
  readonly before: StoredResponse
  readonly after: StoredResponse
}

const OF_CUSTOMER = `SELECT * FROM response
  WHERE site_no = ? AND json_extract(more, '$.customer') = ? AND survey_no = ? AND level >= 1`

/** Marks answers that the same customer gave again, inside the caller's transaction. */
export function createSuperseder(db: Database.Database) {
  const earlier = db.prepare<[number, string, number, number, number], ResponseRow>(
    `${OF_CUSTOMER} AND first_ms > ? AND first_ms <= ? ORDER BY first_ms DESC, no DESC LIMIT ${NEIGHBOURS}`,
  )
  const later = db.prepare<[number, string, number, number, number], ResponseRow>(
    `${OF_CUSTOMER} AND first_ms > ? AND first_ms < ? ORDER BY first_ms, no LIMIT ${NEIGHBOURS}`,
  )
  const all = db.prepare<[number, string, number], ResponseRow>(
    `${OF_CUSTOMER} ORDER BY first_ms, no`,
  )
  const repeated = db
    .prepare<[number, number], string>(
      `SELECT json_extract(more, '$.customer') FROM response
       WHERE site_no = ? AND json_extract(more, '$.customer') IS NOT NULL AND survey_no = ?
         AND level >= 1
       GROUP BY 1 HAVING count(*) > 1 OR max(marks & ${GIVEN_AGAIN}) > 0`,
    )
    .pluck()
  const write = db.prepare('UPDATE response SET marks = ? WHERE site_no = ? AND id = ?')

  function around({ survey, customer, firstMs }: Touched): ResponseRow[] {
    const { siteNo, no } = survey
    const reach = reachOf(survey)
    const until = earlier.all(siteNo, customer, no, firstMs - reach, firstMs)
    return [...until.toReversed(), ...later.all(siteNo, customer, no, firstMs, firstMs + reach)]
  }

  function mark(survey: KnownSurvey, rows: readonly ResponseRow[], untilMs: number): Remarked[] {
    const held = rows.map((row) => responseOf(row, survey.id))
    const before = new Map(held.map((one) => [one.id, one]))
    // what comes later was decided without those that are touched
    return supersede(held, survey)
      .filter(({ firstMs }) => firstMs <= untilMs && !isSettled(firstMs, survey))
      .flatMap((after) => {
        write.run(after.marks, survey.siteNo, after.id)
        const was = before.get(after.id)
        return was ? [{ survey, before: was, after }] : []
      })
  }

  return {
    around: (touched: readonly Touched[]): Remarked[] =>
      touched.flatMap((one) => mark(one.survey, around(one), one.firstMs)),
    /** every customer of a survey */
    all: (survey: KnownSurvey): void => {
      for (const customer of repeated.all(survey.siteNo, survey.no)) {
        mark(survey, all.all(survey.siteNo, customer, survey.no), Infinity)
      }
    },
  }
}
