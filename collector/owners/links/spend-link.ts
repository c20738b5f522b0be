import type { OwnerDatabase } from '../tables.ts'
import { hashSecret } from '../secret.ts'

/**
 * Uses a link up. True for exactly one caller, however many hold the token at the same moment:
 * the database decides, in one statement.
 */
export async function spendLink(
  database: OwnerDatabase,
  token: string,
  now: Date,
): Promise<boolean> {
  const done = await database
    .updateTable('ownerLink')
    .set({ usedAt: now.toISOString() })
    .where('hash', '=', hashSecret(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
