import type { Context } from 'hono'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { tooMany } from './too-many.ts'

/**
 * Runs what asks a signed-in owner for the password again, bounded like a sign-in: whoever took a
 * session must not find the password with it.
 *
 * @returns what the library replied, or 429
 */
export async function checkPassword(
  owners: Owners,
  c: Context,
  act: () => Promise<Response>,
): Promise<{ readonly reply: Response } | { readonly refusal: Response }> {
  const prefix = owners.prefixOf(c)
  const account = `session of ${signedIn(c).email}`
  const waitS = await owners.attempts.spend(prefix, account)
  if (waitS !== undefined) return { refusal: tooMany(c, waitS) }
  const checked = await owners.attempts.check(prefix, act)
  if ('waitS' in checked) return { refusal: tooMany(c, checked.waitS) }
  if (checked.done.ok) await owners.attempts.succeeded(prefix, account)
  return { reply: checked.done }
}
