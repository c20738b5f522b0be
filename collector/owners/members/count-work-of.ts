import type { OwnerDatabase } from '../tables.ts'
import { makersOf } from './makers-of.ts'
import type { Ended, Leaver } from './end-work-of.ts'

/** What {@link endWorkOf} would end. */
export async function countWorkOf(
  database: OwnerDatabase,
  { ownerId, email, siteId }: Leaver,
): Promise<Ended> {
  const count = (of: readonly { readonly siteId: string | null }[]) =>
    of.filter((one) => siteId === undefined || one.siteId === siteId).length
  const invitations = await database
    .selectFrom('ownerLink')
    .select('siteId')
    .where('madeBy', '=', ownerId)
    .where('usedAt', 'is', null)
    .execute()
  const keys = await database
    .selectFrom('ownerKey')
    .select('siteId')
    .where('madeBy', '=', ownerId)
    .execute()
  const shareLinks = await database
    .selectFrom('shareLink')
    .select('siteId')
    .where('madeBy', 'in', await makersOf(database, { ownerId, email }))
    .execute()
  return { invitations: count(invitations), keys: count(keys), shareLinks: count(shareLinks) }
}
