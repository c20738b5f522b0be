import type Database from 'better-sqlite3'
import type { Store, WordsRow } from '../store.ts'

/** Reads what versions say to shoppers; one that is not there is left out. */
export function createWordsReader(db: Database.Database): Store['readWords'] {
  const find = db.prepare<[string, number], WordsRow>(
    `SELECT survey.id, v.ver, v.words FROM survey JOIN survey_version v ON v.survey_no = survey.no
     WHERE survey.id = ? AND v.ver = ? AND v.words IS NOT NULL`,
  )
  return async (versions) => versions.flatMap(({ id, ver }) => find.all(id, ver))
}
