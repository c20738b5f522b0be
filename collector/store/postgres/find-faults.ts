import type { Session } from './session.ts'

/** Questions to the database, each with what it means when rows come back. */
const QUESTIONS = [
  {
    text: `SELECT 1 FROM response r LEFT JOIN survey s ON s.no = r.survey_no AND s.site_no = r.site_no
           WHERE s.no IS NULL LIMIT 1`,
    fault: 'responses belong to no survey',
  },
  {
    text: `SELECT 1 FROM tally t LEFT JOIN survey s ON s.no = t.survey_no AND s.site_no = t.site_no
           WHERE s.no IS NULL LIMIT 1`,
    fault: 'tallies belong to no survey: recount',
  },
  {
    text: `SELECT 1 FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
           WHERE NOT indisvalid AND pg_table_is_visible(indrelid) LIMIT 1`,
    fault: 'an index is not valid: REINDEX',
  },
  {
    text: `SELECT 1 FROM pg_stat_database
           WHERE datname = current_database() AND checksum_failures > 0`,
    fault: 'the database has found damaged pages: restore a backup',
  },
] as const

/** What is wrong with the database; empty when it is sound. */
export async function findFaults(session: Session): Promise<string[]> {
  const found = await Promise.all(QUESTIONS.map(({ text }) => session.rows(text)))
  return QUESTIONS.flatMap(({ fault }, place) => (found[place]?.length ? [fault] : []))
}

/** Makes indexes that are not valid anew. */
export async function reindex(session: Session): Promise<void> {
  const broken = await session.rows<{ name: string }>(
    `SELECT indexrelid::regclass::text AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE NOT indisvalid AND pg_table_is_visible(indrelid)`,
  )
  for (const { name } of broken) session.later(`REINDEX INDEX ${name}`)
}
