import type { Role } from '#shared/role.ts'
import type { OwnerDatabase } from '../tables.ts'

/** A key as the console lists it. The key itself is nowhere. */
export interface ListedKey {
  /** the key begins with `ek_` and this */
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly madeAt: string
  /** YYYY-MM-DD, UTC; absent: never used */
  readonly lastUsedDay?: string
}

/** The keys of one site, newest first; keys for all sites belong to the command line. */
export async function listKeys(
  database: OwnerDatabase,
  siteId: string,
): Promise<readonly ListedKey[]> {
  const rows = await database
    .selectFrom('ownerKey')
    .select(['id', 'name', 'role', 'madeAt', 'lastUsedDay'])
    .where('siteId', '=', siteId)
    .orderBy('madeAt', 'desc')
    .execute()
  return rows.map(({ lastUsedDay, ...key }) => ({
    ...key,
    ...(lastUsedDay !== null && { lastUsedDay }),
  }))
}
