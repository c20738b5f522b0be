import { stronger, type Role } from '#shared/role.ts'
import { ALL_SITES, type OwnerDatabase } from '../tables.ts'

/** What an owner may do on a site: by membership of it or of all sites. Undefined: nothing. */
export async function roleOn(
  database: OwnerDatabase,
  ownerId: string,
  siteId: string,
): Promise<Role | undefined> {
  const rows = await database
    .selectFrom('member')
    .select('role')
    .where('ownerId', '=', ownerId)
    .where('siteId', 'in', [siteId, ALL_SITES])
    .execute()
  return rows.map(({ role }) => role).reduce<Role | undefined>(stronger, undefined)
}
