import type { OwnerDatabase } from '../tables.ts'

/** Ends a key of this site at once. False when the site has no such key. */
export async function removeKey(
  database: OwnerDatabase,
  siteId: string,
  id: string,
): Promise<boolean> {
  const done = await database
    .deleteFrom('ownerKey')
    .where('siteId', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
