import type { OwnerDatabase } from '../tables.ts'

/**
 * Who published the versions of a survey, as the audit list names them: version → e-mail, or `key:` and
 * the id of a key. The command line leaves no name.
 */
export async function findPublishers(
  database: OwnerDatabase,
  siteId: string,
  survey: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await database
    .selectFrom('audit')
    .select(['actor', 'subject'])
    .where('siteId', '=', siteId)
    .where('action', '=', 'survey_published')
    .where('subject', 'like', `${survey} (%`)
    .orderBy('id', 'desc')
    .execute()
  // the same published again makes no new version: the first is whose it is, and it is set last
  return new Map(rows.map(({ actor, subject }) => [versionIn(subject ?? ''), actor]))
}

/** `nps (3)` → 3 */
function versionIn(subject: string): number {
  return Number(/\((\d+)\)$/.exec(subject)?.[1])
}
