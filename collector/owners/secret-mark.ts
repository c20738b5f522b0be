import { createHmac } from 'node:crypto'
import type { OwnerDatabase } from './tables.ts'

/** What to do about a secret that is not that of the database, in one sentence. */
export const OTHER_SECRET =
  'the secret is not the one that this database was used with: set EARSHOT_SECRET to that one, as every other collector has it, or run earshot secret adopt to go on with this one'

/** By what a secret is known again: HMAC-SHA-256 of a constant, in base64url. */
function markOf(secret: string): string {
  return createHmac('sha256', secret).update('earshot secret mark').digest('base64url')
}

/**
 * Whether a database is used with this secret. The first that asks decides; of two at once both are told
 * the same.
 */
export async function isSecretHeld(
  database: OwnerDatabase,
  secret: string,
  now: Date,
): Promise<boolean> {
  const mark = markOf(secret)
  await database
    .insertInto('secretMark')
    .values({ no: 1, mark, heldAt: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const held = await database.selectFrom('secretMark').select('mark').executeTakeFirst()
  return held?.mark === mark
}

/** From now on the database is used with this secret. Collectors that run with another go on until they stop. */
export async function adoptSecret(
  database: OwnerDatabase,
  secret: string,
  now: Date,
): Promise<void> {
  const row = { mark: markOf(secret), heldAt: now.toISOString() }
  await database
    .insertInto('secretMark')
    .values({ no: 1, ...row })
    .onConflict((conflict) => conflict.column('no').doUpdateSet(row))
    .execute()
}
