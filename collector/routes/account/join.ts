import { refuse } from '../owner-reply.ts'
import { refused } from '#shared/refusals/refused.ts'
import type { Context } from 'hono'
import { z } from 'zod'
import { note } from '#collector/owners/audit/note.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import { findLink } from '#collector/owners/links/find-link.ts'
import { spendLink } from '#collector/owners/links/spend-link.ts'
import { putMember } from '#collector/owners/members/put-member.ts'
import { roleOn } from '#collector/owners/members/role-on.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { stronger } from '#shared/role.ts'
import { goneLink } from './gone-link.ts'
import { readForm } from './read-form.ts'

/** What the route takes. */
export const JOIN_FORM = z.strictObject({ token: z.string().max(100) })

/**
 * `POST /api/links/join`: takes up an invitation with the account that is signed in. A role held
 * already is never lowered by it.
 *
 * 200 `{siteId}` · 403 it is for another e-mail · 404 no such invitation, used, or too old
 */
export function join(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, JOIN_FORM)
    if ('refusal' in read) return read.refusal
    const { ownerId, email } = signedIn(c)
    const { database, now } = owners
    const link = await findLink(database, read.form.token, now())
    if (link?.kind !== 'invitation' || !link.siteId || !link.role) return goneLink(c)
    if (link.email?.toLowerCase() !== email.toLowerCase()) {
      return refuse(c, 403, refused('other_email', { email }))
    }
    if (!(await spendLink(database, read.form.token, now()))) return goneLink(c)

    const { siteId } = link
    const role = stronger(await roleOn(database, ownerId, siteId), link.role) ?? link.role
    await putMember(database, { ownerId, siteId, role }, now())
    await note(database, { actor: email, action: 'member_joined', siteId, subject: role }, now())
    return c.json({ siteId })
  }
}
