import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import type { Deed } from '../owners/audit/action.ts'
import { note } from '../owners/audit/note.ts'
import { callerName } from '../owners/gate/caller.ts'

/** Adds what the caller has just done to the audit list, under the caller's name. */
export async function noteDeed(deps: Deps, c: Context, deed: Omit<Deed, 'actor'>): Promise<void> {
  const actor = callerName(c.get('caller'))
  await note(deps.store.people.database, { actor, ...deed }, deps.now())
}
