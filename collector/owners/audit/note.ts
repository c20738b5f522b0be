import type { OwnerDatabase } from '../tables.ts'
import type { AuditEntry } from './entry.ts'

/** Adds a line to the audit list. */
export async function note(database: OwnerDatabase, entry: AuditEntry, now: Date): Promise<void> {
  const { actor, action, siteId, subject } = entry
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
