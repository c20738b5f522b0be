import type { Role } from '#shared/role.ts'
import type { OwnerDatabase } from '../tables.ts'

/** Gives an owner a role on a site, in place of the one it had there. */
export async function putMember(
  database: OwnerDatabase,
  { ownerId, siteId, role }: { ownerId: string; siteId: string; role: Role },
  now: Date,
): Promise<void> {
  await database
    .insertInto('member')
    .values({ ownerId, siteId, role, addedAt: now.toISOString() })
    .onConflict((conflict) => conflict.columns(['ownerId', 'siteId']).doUpdateSet({ role }))
    .execute()
}
