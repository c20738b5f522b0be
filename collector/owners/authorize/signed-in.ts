import type { Context } from 'hono'
import type { OwnerCaller } from './caller.ts'

/** The owner behind a request the authorization let through as `signed_in`. Throws where the authorization was not asked. */
export function signedIn(c: Context): OwnerCaller {
  const caller = c.get('caller')
  if (caller?.kind !== 'owner')
    throw new Error('this route is open to more than owners in the gate')
  return caller
}
