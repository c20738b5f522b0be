import type { OwnerDatabase } from '../tables.ts'
import type { Deed } from './action.ts'

/** Adds a line to the audit list. */
export async function note(database: OwnerDatabase, deed: Deed, now: Date): Promise<void> {
  const { actor, action, siteId, subject } = deed
  await database
    .insertInto('audit')
    .values({
      at: now.toISOString(),
      siteId: siteId ?? null,
      actor,
      action,
      subject: subject?.slice(0, 200) ?? null,
    })
    .execute()
}
