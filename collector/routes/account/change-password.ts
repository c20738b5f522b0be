import type { Context } from 'hono'
import { z } from 'zod'
import { endAssistants } from '#collector/owners/assistants/end-assistants.ts'
import { endResets } from '#collector/owners/links/end-resets.ts'
import { note } from '#collector/owners/audit/note.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { findPasswordFlaw } from '#collector/owners/password/flaw.ts'
import { tellOwner } from '#collector/owners/tell-owner.ts'
import { authHeaders } from './auth-headers.ts'
import { checkPassword } from './check-password.ts'
import { passCookies } from './pass-cookies.ts'
import { flawed, readForm } from './read-form.ts'

/** What the route takes. */
export const PASSWORD_CHANGE = z.strictObject({
  current: z.string().max(4096),
  next: z.string().max(4096),
})

/**
 * `POST /api/me/password`: changes the password, ends every other session, all assistants and open links for a
 * new password, and gives this session a new cookie.
 *
 * 204 · 400 `{error, field: 'current' | 'next', flaw}`
 */
export function changePassword(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, PASSWORD_CHANGE)
    if ('refusal' in read) return read.refusal
    const { ownerId, email } = signedIn(c)
    const flaw = await findPasswordFlaw(read.form.next, email)
    if (flaw) return flawed(c, 'next', flaw)

    const { api } = await owners.auth()
    const { current, next } = read.form
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
    const headers = authHeaders(c, owners.address(), 'with')
    const checked = await checkPassword(owners, c, () =>
      api.changePassword({ body, headers, asResponse: true }),
    )
    if ('refusal' in checked) return checked.refusal
    const { reply } = checked
    if (!reply.ok) return flawed(c, 'current', 'wrong')
    passCookies(c, reply.headers)
    await endAssistants(owners.database, ownerId)
    await endResets(owners.database, email)
    await note(owners.database, { actor: email, action: 'password_changed' }, owners.now())
    await tellOwner(owners, c, 'password_changed', email)
    return c.body(null, 204)
  }
}
