import type { Context } from 'hono'
import { z } from 'zod'
import { note } from '#collector/owners/audit/note.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { authHeaders } from './auth-headers.ts'
import { passCookies } from './pass-cookies.ts'
import { readForm } from './read-form.ts'
import { tooMany } from './too-many.ts'

/** What the route takes. */
export const CODE_FORM = z.union([
  z.strictObject({ code: z.string().max(20) }),
  z.strictObject({ recoveryCode: z.string().max(40) }),
])
/** Guesses of codes are counted per network, whoever's they are. */
const ACCOUNT = 'second factor'

/**
 * `POST /api/session/code`: the second step in, with an app's six digits or a recovery code, within
 * ten minutes of the password and with five tries.
 *
 * | status | body                   | means                                       |
 * | ------ | ---------------------- | ------------------------------------------- |
 * | 200    | `{state: 'signed_in'}` | the cookie is set                           |
 * | 401    | `{error, field}`       | wrong, used, or the first step is too old   |
 * | 429    | `{error}`, Retry-After | too many wrong codes from this network      |
 */
export function signInCode(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, CODE_FORM)
    if ('refusal' in read) return read.refusal
    const prefix = owners.prefixOf(c)
    const waitS = await owners.attempts.spend(prefix, ACCOUNT)
    if (waitS !== undefined) return tooMany(c, waitS)

    const reply = await verify(owners, c, read.form)
    if (!reply.ok) {
      return c.json({ error: 'this code is wrong or too old', field: 'code', flaw: 'wrong' }, 401)
    }
    const { user, token } = ANSWER.parse(await reply.json())
    const isAgain = 'code' in read.form && owners.codes.isUsed(user.email, read.form.code)
    if (isAgain) {
      const { internalAdapter } = await (await owners.auth()).$context
      await internalAdapter.deleteSession(token)
      return c.json({ error: 'this code was used already', field: 'code', flaw: 'wrong' }, 401)
    }
    await owners.attempts.succeeded(prefix, ACCOUNT)
    passCookies(c, reply.headers)
    await note(owners.database, { actor: user.email, action: 'signed_in' }, owners.now())
    return c.json({ state: 'signed_in' })
  }
}

const ANSWER = z.object({ token: z.string(), user: z.object({ email: z.string() }) })

async function verify(
  owners: Owners,
  c: Context,
  form: z.infer<typeof CODE_FORM>,
): Promise<Response> {
  const { api } = await owners.auth()
  const options = {
    headers: authHeaders(c, owners.address(), 'without'),
    asResponse: true,
  } as const
  return 'code' in form
    ? api.verifyTOTP({ body: { code: form.code.replaceAll(/\s/g, '') }, ...options })
    : api.verifyBackupCode({ body: { code: form.recoveryCode.trim() }, ...options })
}
