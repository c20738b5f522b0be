import type { Role } from '#shared/role.ts'
import type { OwnerDatabase } from '../tables.ts'
import { StoreBusy } from '../../store/store-errors.ts'
import { hashSecret } from '../secret.ts'

/** What a key opens. */
export interface KeyHolder {
  readonly id: string
  /** a site, or `*` for all */
  readonly siteId: string
  readonly role: Role
}

/** The holder of a key, or undefined. Remembers the day of use, with one write a day and key. */
export async function findKey(
  database: OwnerDatabase,
  key: string,
  now: Date,
): Promise<KeyHolder | undefined> {
  const row = await database
    .selectFrom('ownerKey')
    .select(['id', 'siteId', 'role', 'lastUsedDay'])
    .where('hash', '=', hashSecret(key))
    .executeTakeFirst()
  if (!row) return undefined

  const today = now.toISOString().slice(0, 10)
  if (row.lastUsedDay !== today) await rememberDay(database, row.id, today)
  return { id: row.id, siteId: row.siteId, role: row.role }
}

/** On a full disk the day is not remembered: whoever reads is let in all the same. */
async function rememberDay(database: OwnerDatabase, id: string, today: string): Promise<void> {
  try {
    await database
      .updateTable('ownerKey')
      .set({ lastUsedDay: today })
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error
  }
}
