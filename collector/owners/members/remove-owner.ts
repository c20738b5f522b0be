import { makersOf } from './makers-of.ts'
import { ALL_SITES, type OwnerDatabase } from '../tables.ts'
import { endWorkOf, type Ended } from './end-work-of.ts'

/** What became of an account that was to go. */
export type Removed =
  | {
      readonly ok: true
      readonly ended: Ended
      /** names under which they added receivers, which are not kept here */
      readonly makers: readonly string[]
    }
  | { readonly ok: false; readonly reason: 'unknown' | 'last' }

/**
 * Removes an account with its places, sessions, passkeys and second factor, and ends what it made. The
 * last owner of every site stays: nobody could let anybody in.
 */
export async function removeOwner(database: OwnerDatabase, email: string): Promise<Removed> {
  return database.transaction().execute(async (inside) => {
    const owner = await inside
      .selectFrom('owner')
      .select(['id', 'email'])
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst()
    if (!owner) return { ok: false, reason: 'unknown' }
    const keepers = await inside
      .selectFrom('member')
      .select('ownerId')
      .where('siteId', '=', ALL_SITES)
      .where('role', '=', 'owner')
      .execute()
    if (keepers.every(({ ownerId }) => ownerId === owner.id)) return { ok: false, reason: 'last' }
    const leaver = { ownerId: owner.id, email: owner.email }
    const makers = await makersOf(inside, leaver)
    const ended = await endWorkOf(inside, leaver)
    await inside.deleteFrom('member').where('ownerId', '=', owner.id).execute()
    for (const table of ['ownerSession', 'ownerPasskey', 'ownerSecondFactor'] as const) {
      await inside.deleteFrom(table).where('userId', '=', owner.id).execute()
    }
    await inside.deleteFrom('assistant').where('ownerId', '=', owner.id).execute()
    await inside.deleteFrom('owner').where('id', '=', owner.id).execute()
    return { ok: true, ended, makers }
  })
}
