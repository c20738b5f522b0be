import type { OwnerDatabase } from '../tables.ts'
import { makersOf } from './makers-of.ts'

/** Whose doors are shut, and where. */
export interface Leaver {
  readonly ownerId: string
  readonly email: string
  /** absent: everywhere */
  readonly siteId?: string
}

/** What somebody made that would let them in again. */
export interface Ended {
  readonly invitations: number
  readonly keys: number
  readonly shareLinks: number
}

/** Ends the invitations, keys and share links that somebody made, by hand or by such a key, who may no longer make any. */
export async function endWorkOf(
  database: OwnerDatabase,
  { ownerId, email, siteId }: Leaver,
): Promise<Ended> {
  let invitations = database
    .deleteFrom('ownerLink')
    .where('madeBy', '=', ownerId)
    .where('usedAt', 'is', null)
  let keys = database.deleteFrom('ownerKey').where('madeBy', '=', ownerId)
  const makers = await makersOf(database, { ownerId, email })
  let shareLinks = database.deleteFrom('shareLink').where('madeBy', 'in', makers)
  if (siteId !== undefined) {
    invitations = invitations.where('siteId', '=', siteId)
    keys = keys.where('siteId', '=', siteId)
    shareLinks = shareLinks.where('siteId', '=', siteId)
  }
  const [one, two, three] = [
    await invitations.executeTakeFirst(),
    await keys.executeTakeFirst(),
    await shareLinks.executeTakeFirst(),
  ]
  return {
    invitations: Number(one.numDeletedRows),
    keys: Number(two.numDeletedRows),
    shareLinks: Number(three.numDeletedRows),
  }
}
