import type { Context } from 'hono'
import { z } from 'zod'
import { createAccount } from '#collector/owners/accounts/create-account.ts'
import { resetPassword } from '#collector/owners/accounts/reset-password.ts'
import type { Action } from '#collector/owners/audit/entry.ts'
import { note } from '#collector/owners/audit/note.ts'
import { findLink } from '#collector/owners/links/find-link.ts'
import type { Link, LinkKind } from '#collector/owners/links/link.ts'
import { spendLink } from '#collector/owners/links/spend-link.ts'
import { putMember } from '#collector/owners/members/put-member.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { findPasswordFlaw } from '#collector/owners/password/flaw.ts'
import { ALL_SITES } from '#collector/owners/tables.ts'
import { tellOwner } from '#collector/owners/tell-owner.ts'
import { authHeaders } from './auth-headers.ts'
import { goneLink } from './gone-link.ts'
import { passCookies } from './pass-cookies.ts'
import { flawed, readForm } from './read-form.ts'

/** What the route takes. */
export const USE_LINK_FORM = z.strictObject({
  token: z.string().max(100),
  email: z.email().max(320).optional(),
  password: z.string().max(4096),
})

const DEED: Readonly<Record<LinkKind, Action>> = {
  set_up: 'set_up',
  invitation: 'member_joined',
  reset: 'password_reset',
}

/**
 * `POST /api/links/use`: chooses a password by a one-time link, and is in.
 *
 * | status | body                                    | means                                         |
 * | ------ | --------------------------------------- | --------------------------------------------- |
 * | 200    | `{state: 'signed_in'}`                  | the account is made or changed; the cookie is set |
 * | 200    | `{state: 'second_factor'}`              | a reset of an account that has one: `POST /api/session/code` |
 * | 400    | `{error, field, flaw}`                  | the password or e-mail will not do; the link still works |
 * | 404    | `{error}`                               | no such link, used, or too old                |
 * | 409    | `{error, field: 'email', flaw: 'taken'}` | there is an account: sign in, then `POST /api/links/join` |
 */
export function useLink(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, USE_LINK_FORM)
    if ('refusal' in read) return read.refusal
    const { token, password } = read.form
    const link = await findLink(owners.database, token, owners.now())
    if (!link) return goneLink(c)

    const email = link.email ?? read.form.email
    if (email === undefined) return flawed(c, 'email', 'wrong')
    const flaw = await findPasswordFlaw(password, email)
    if (flaw) return flawed(c, 'password', flaw)
    if (link.kind !== 'reset' && (await hasAccount(owners, email))) return taken(c)
    if (!(await spendLink(owners.database, token, owners.now()))) return goneLink(c)

    if (!(await settle(owners, link, { email, password }))) return taken(c)
    const deed = { actor: email, action: DEED[link.kind], siteId: link.siteId, subject: link.role }
    await note(owners.database, deed, owners.now())
    if (link.kind === 'reset') await tellOwner(owners, c, 'password_reset', email)
    return enter(owners, c, { email, password })
  }
}

async function hasAccount(owners: Owners, email: string): Promise<boolean> {
  const { internalAdapter } = await (await owners.auth()).$context
  return (await internalAdapter.findUserByEmail(email.toLowerCase())) !== null
}

function taken(c: Context): Response {
  const error = 'there is an account with this e-mail: sign in with it, then open the link again'
  return c.json({ error, field: 'email', flaw: 'taken' }, 409)
}

async function settle(
  owners: Owners,
  link: Link,
  person: { email: string; password: string },
): Promise<boolean> {
  if (link.kind === 'reset') return resetPassword(owners, person)
  const ownerId = await createAccount(owners, person)
  if (ownerId === undefined) return false
  const place = { siteId: link.siteId ?? ALL_SITES, role: link.role ?? ('owner' as const) }
  await putMember(owners.database, { ownerId, ...place }, owners.now())
  return true
}

async function enter(owners: Owners, c: Context, body: { email: string; password: string }) {
  const { api } = await owners.auth()
  const headers = authHeaders(c, owners.address(), 'without')
  const reply = await api.signInEmail({ body, headers, asResponse: true })
  passCookies(c, reply.headers)
  const said: unknown = await reply.json()
  const second = typeof said === 'object' && said !== null && 'twoFactorRedirect' in said
  return c.json({ state: second ? 'second_factor' : 'signed_in' })
}
