import { ALL_SITES, type OwnerDatabase } from '../tables.ts'

/** Whether nobody owns this collector yet. */
export async function needsSetUp(database: OwnerDatabase): Promise<boolean> {
  const keeper = await database
    .selectFrom('member')
    .select('ownerId')
    .where('siteId', '=', ALL_SITES)
    .where('role', '=', 'owner')
    .executeTakeFirst()
  return keeper === undefined
}
