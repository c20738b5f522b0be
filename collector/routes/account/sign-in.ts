import type { Context } from 'hono'
import { z } from 'zod'
import { note } from '#collector/owners/audit/note.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { authHeaders } from './auth-headers.ts'
import { passCookies } from './pass-cookies.ts'
import { readForm } from './read-form.ts'
import { tooMany } from './too-many.ts'

/** What the route takes. */
export const SIGN_IN_FORM = z.strictObject({
  email: z.string().max(320),
  password: z.string().max(4096),
})

/**
 * `POST /api/session`: the first step in.
 *
 * | status | body                        | means                                                  |
 * | ------ | --------------------------- | ------------------------------------------------------ |
 * | 200    | `{state: 'signed_in'}`      | the cookie is set                                      |
 * | 200    | `{state: 'second_factor'}`  | the password is right; `POST /api/session/code` follows |
 * | 400    | `{error, field?}`           | not such a form                                        |
 * | 401    | `{error}`                   | this e-mail with this password: nobody. Takes as long for an e-mail without an account |
 * | 429    | `{error}`, Retry-After      | ten tries from this network in a quarter of an hour, or too many at once |
 */
export function signIn(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, SIGN_IN_FORM)
    if ('refusal' in read) return read.refusal
    const { email, password } = read.form
    const prefix = owners.prefixOf(c)
    const waitS = await owners.attempts.spend(prefix, email)
    if (waitS !== undefined) return tooMany(c, waitS)

    const auth = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'without')
    const body = { email, password }
    const checked = await owners.attempts.check(prefix, () =>
      auth.api.signInEmail({ body, headers, asResponse: true }),
    )
    if ('waitS' in checked) return tooMany(c, checked.waitS)
    const reply = checked.done
    if (!reply.ok) return c.json({ error: 'no account has this e-mail with this password' }, 401)
    await owners.attempts.succeeded(prefix, email)
    passCookies(c, reply.headers)
    const said: unknown = await reply.json()
    if (typeof said === 'object' && said !== null && 'twoFactorRedirect' in said)
      return c.json({ state: 'second_factor' })
    await note(owners.database, { actor: email.toLowerCase(), action: 'signed_in' }, owners.now())
    return c.json({ state: 'signed_in' })
  }
}
