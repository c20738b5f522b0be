import type { Role } from '#shared/role.ts'
import type { OwnerDatabase } from '../tables.ts'

/** Every place an owner has: site id → role; the key `*` stands for all sites. */
export async function membershipsOf(
  database: OwnerDatabase,
  ownerId: string,
): Promise<ReadonlyMap<string, Role>> {
  const rows = await database
    .selectFrom('member')
    .select(['siteId', 'role'])
    .where('ownerId', '=', ownerId)
    .execute()
  return new Map(rows.map(({ siteId, role }) => [siteId, role]))
}
