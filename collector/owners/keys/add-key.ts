import type { Role } from '#shared/role.ts'
import type { OwnerDatabase } from '../tables.ts'
import { makeKey } from './key.ts'

/**
 * Makes a key for programs and keeps its hash.
 *
 * @param siteId a site, or `*` for all
 * @returns the key, which nobody can show again, and its id
 */
export async function addKey(
  database: OwnerDatabase,
  {
    siteId,
    role,
    name,
    madeBy = null,
  }: { siteId: string; role: Role; name: string; madeBy?: string | null },
  now: Date,
): Promise<{ id: string; key: string }> {
  const { id, key, hash } = makeKey()
  await database
    .insertInto('ownerKey')
    .values({ id, hash, siteId, role, name, madeAt: now.toISOString(), madeBy, lastUsedDay: null })
    .execute()
  return { id, key }
}
