import type Database from 'better-sqlite3'
import type { StoredResponse } from '../../stored-response.ts'
import type { SurveyCatalog } from '../survey-catalog.ts'
import { responseOf, type ResponseRow } from '../../rows.ts'

/** One response by the number of its site and its id. */
export type FindResponse = (siteNo: number, id: string) => StoredResponse | undefined

/** Prepares the look-up of single responses. */
export function createResponseFinder(
  db: Database.Database,
  book: () => SurveyCatalog,
): FindResponse {
  const find = db.prepare<[number, string], ResponseRow>(
    'SELECT * FROM response WHERE site_no = ? AND id = ?',
  )
  return (siteNo, id) => {
    const row = find.get(siteNo, id)
    if (!row) return undefined
    const survey = [...book().surveys.values()].find(({ no }) => no === row.survey_no)
    return survey && responseOf(row, survey.id)
  }
}
