import type { Context } from 'hono'
import type { Deps } from './deps.ts'
import type { AuditEntry } from '../owners/audit/entry.ts'
import { note } from '../owners/audit/note.ts'
import { callerName } from '../owners/authorize/caller.ts'
import { StoreBusy } from '../store/store-errors.ts'

/** Adds what the caller has just done to the audit list, under the caller's name. */
export async function noteAudit(
  deps: Deps,
  c: Context,
  entry: Omit<AuditEntry, 'actor'>,
): Promise<void> {
  const actor = callerName(c.get('caller'))
  await note(deps.store.people.database, { actor, ...entry }, deps.now())
}

/**
 * The same of what only reads. On a full disk nothing can be noted, and what is there is still handed
 * out: it may be why somebody exports.
 */
export async function noteReading(
  deps: Deps,
  c: Context,
  entry: Omit<AuditEntry, 'actor'>,
): Promise<void> {
  try {
    await noteAudit(deps, c, entry)
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error
  }
}
