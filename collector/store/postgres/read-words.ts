import type { VersionKey, WordsRow } from '../store.ts'
import type { Session } from './session.ts'

/** Reads what versions say to shoppers; one that is not there is left out. */
export function readWords(
  session: Session,
  versions: readonly VersionKey[],
): Promise<readonly WordsRow[]> {
  return session.rows<WordsRow>(
    `SELECT survey.id, v.ver, v.words FROM unnest($1::text[], $2::int[]) AS wanted (id, ver)
     JOIN survey ON survey.id = wanted.id
     JOIN survey_version v ON v.survey_no = survey.no AND v.ver = wanted.ver
     WHERE v.words IS NOT NULL`,
    [versions.map(({ id }) => id), versions.map(({ ver }) => ver)],
  )
}
