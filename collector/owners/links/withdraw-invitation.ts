import type { OwnerDatabase } from '../tables.ts'

/** Ends an open invitation of this site; resolves to whom it was for, undefined when there is none. */
export async function withdrawInvitation(
  database: OwnerDatabase,
  siteId: string,
  id: string,
): Promise<string | undefined> {
  const row = await database
    .deleteFrom('ownerLink')
    .where('hash', '=', id)
    .where('kind', '=', 'invitation')
    .where('siteId', '=', siteId)
    .where('usedAt', 'is', null)
    .returning('email')
    .executeTakeFirst()
  return row?.email ?? undefined
}
