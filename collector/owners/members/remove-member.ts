import type { OwnerDatabase } from '../tables.ts'

/** Takes an owner's place at one site away; the account stays. False when there was none. */
export async function removeMember(
  database: OwnerDatabase,
  ownerId: string,
  siteId: string,
): Promise<boolean> {
  const done = await database
    .deleteFrom('member')
    .where('ownerId', '=', ownerId)
    .where('siteId', '=', siteId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
