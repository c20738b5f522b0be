import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import type { Deed } from '../owners/audit/action.ts'
import { note } from '../owners/audit/note.ts'
import { callerName } from '../owners/gate/caller.ts'
import { StoreBusy } from '../store/store-errors.ts'

/** Adds what the caller has just done to the audit list, under the caller's name. */
export async function noteDeed(deps: Deps, c: Context, deed: Omit<Deed, 'actor'>): Promise<void> {
  const actor = callerName(c.get('caller'))
  await note(deps.store.people.database, { actor, ...deed }, deps.now())
}

/**
 * The same of what only reads. On a full disk nothing can be noted, and what is there is still handed
 * out: it may be why somebody exports.
 */
export async function noteReading(
  deps: Deps,
  c: Context,
  deed: Omit<Deed, 'actor'>,
): Promise<void> {
  try {
    await noteDeed(deps, c, deed)
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error
  }
}
