import { StoreBusy } from '../../store/store-errors.ts'
import { hashSecret } from '../secret.ts'
import type { OwnerDatabase } from '../tables.ts'

/** Whose assistant a token is of, and whether it may write. */
export interface FoundAssistant {
  readonly ownerId: string
  readonly email: string
  readonly writes: boolean
}

/** The assistant of a token that still holds, while its owner has an account. Remembers the day of use. */
export async function findAssistant(
  database: OwnerDatabase,
  token: string,
  now: Date,
): Promise<FoundAssistant | undefined> {
  const row = await database
    .selectFrom('assistant')
    .innerJoin('owner', 'owner.id', 'assistant.ownerId')
    .select(['assistant.id', 'ownerId', 'email', 'writes', 'lastUsedDay', 'accessExpiresAt'])
    .where('accessHash', '=', hashSecret(token))
    .executeTakeFirst()
  if (!row || row.accessExpiresAt === null || row.accessExpiresAt <= now.toISOString())
    return undefined
  const today = now.toISOString().slice(0, 10)
  if (row.lastUsedDay !== today) await rememberDay(database, row.id, today)
  return { ownerId: row.ownerId, email: row.email, writes: row.writes === 1 }
}

/** On a full disk the day is not remembered: whoever reads is let in all the same. */
async function rememberDay(database: OwnerDatabase, id: string, today: string): Promise<void> {
  try {
    await database
      .updateTable('assistant')
      .set({ lastUsedDay: today })
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error
  }
}
