import type { OwnerDatabase } from '../tables.ts'
import type { Leaver } from './end-work-of.ts'

/** The names under which somebody makes things: their own, and those of the keys that they made. */
export async function makersOf(
  database: OwnerDatabase,
  { ownerId, email }: Pick<Leaver, 'ownerId' | 'email'>,
): Promise<string[]> {
  const keys = await database
    .selectFrom('ownerKey')
    .select('id')
    .where('madeBy', '=', ownerId)
    .execute()
  return [email, ...keys.map(({ id }) => `key:${id}`)]
}
