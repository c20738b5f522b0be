import type { Context } from 'hono'
import { z } from 'zod'
import { note } from '#collector/owners/audit/note.ts'
import { notFound } from '#collector/owners/authorize/refusals.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import { listInvitations } from '#collector/owners/links/list-invitations.ts'
import { makeLink } from '#collector/owners/links/make-link.ts'
import { withdrawInvitation } from '#collector/owners/links/withdraw-invitation.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { ROLES } from '#shared/role.ts'
import { readForm } from '../account/read-form.ts'
import { siteIn } from './site-in.ts'

/** What the route takes. */
export const INVITATION_FORM = z.strictObject({ email: z.email().max(320), role: z.enum(ROLES) })

/** `GET /api/sites/:site/invitations`: 200 `[{id, email, role, expiresAt}]`, the open ones */
export function invitations(owners: Owners) {
  return async (c: Context): Promise<Response> =>
    c.json(await listInvitations(owners.database, siteIn(c), owners.now()))
}

/**
 * `POST /api/sites/:site/invitations`: a link for one person, to be handed over by the inviter: no
 * mail is sent. Works once, for 7 days, whether or not the e-mail has an account.
 *
 * 201 `{link}`, shown once · 400 `{error, field, flaw}`
 */
export function invite(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, INVITATION_FORM)
    if ('refusal' in read) return read.refusal
    const { ownerId, email: actor } = signedIn(c)
    const { role } = read.form
    const email = read.form.email.toLowerCase()
    const siteId = siteIn(c)
    const link = { kind: 'invitation', email, role, siteId, madeBy: ownerId } as const
    const token = await makeLink(owners.database, link, owners.now())
    const deed = { actor, action: 'member_invited', siteId, subject: `${email}: ${role}` } as const
    await note(owners.database, deed, owners.now())
    return c.json({ link: `${owners.address().origin}/invitation#${token}` }, 201)
  }
}

/** `DELETE /api/sites/:site/invitations/:invitation`: 204 · 404 no open invitation of this site */
export function withdraw(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const siteId = siteIn(c)
    const id = c.req.param('invitation') ?? ''
    const subject = await withdrawInvitation(owners.database, siteId, id)
    if (subject === undefined) return notFound(c)
    const deed = {
      actor: signedIn(c).email,
      action: 'invitation_withdrawn',
      siteId,
      subject,
    } as const
    await note(owners.database, deed, owners.now())
    return c.body(null, 204)
  }
}
