import type { OwnerDatabase } from '../tables.ts'

/** Ends the links by which an account may be given a new password. */
export async function endResets(database: OwnerDatabase, email: string): Promise<void> {
  await database
    .deleteFrom('ownerLink')
    .where('kind', '=', 'reset')
    .where('email', '=', email.toLowerCase())
    .where('usedAt', 'is', null)
    .execute()
}
