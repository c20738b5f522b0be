import type { Context } from 'hono'
import { z } from 'zod'
import { note } from '#collector/owners/audit/note.ts'
import { notFound } from '#collector/owners/authorize/refusals.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import { endWorkOf, type Leaver } from '#collector/owners/members/end-work-of.ts'
import { listMembers, type Member } from '#collector/owners/members/list-members.ts'
import { putMember } from '#collector/owners/members/put-member.ts'
import { removeMember } from '#collector/owners/members/remove-member.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { ALL_SITES } from '#collector/owners/tables.ts'
import { ROLES } from '#shared/role.ts'
import { readForm } from '../account/read-form.ts'
import { siteIn } from './site-in.ts'

/** What the route takes. */
export const MEMBER_FORM = z.strictObject({ role: z.enum(ROLES) })

/** `GET /api/sites/:site/members`: 200 `[{id, email, role, everySite, made}]` */
export function members(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const list = await listMembers(owners.database, siteIn(c))
    const receiversOf = async (one: Member) =>
      (await owners.receivers?.count(leaverOf(c, one))) ?? 0
    const shown = async (one: Member) => {
      return { ...one, made: { ...one.made, receivers: await receiversOf(one) } }
    }
    return c.json(await Promise.all(list.map(shown)))
  }
}

/**
 * `PATCH /api/sites/:site/members/:member`: gives somebody another role. One's own stays, so that a
 * site cannot lose its last owner by a slip; those who keep every site are changed nowhere.
 *
 * 204 · 404 nobody of this site · 409 oneself, or a keeper of every site
 */
export function changeMember(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, MEMBER_FORM)
    if ('refusal' in read) return read.refusal
    const found = await changeable(owners, c)
    if (found instanceof Response) return found
    const { role } = read.form
    await putMember(owners.database, { ownerId: found.id, siteId: siteIn(c), role }, owners.now())
    if (role !== 'owner') await endWork(owners, c, found, false)
    await noteMember(owners, c, 'member_changed', `${found.email}: ${role}`)
    return c.body(null, 204)
  }
}

/**
 * `DELETE /api/sites/:site/members/:member`: takes the place away, and with it the invitations, keys and
 * share links that they made here. Receivers that they added, and those that are mailed to them, are paused
 * until an owner turns them on or removes them. The account stays. Under `*` it removes an owner of every site, though
 * never the last. As above.
 */
export function dropMember(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const found = await changeable(owners, c)
    if (found instanceof Response) return found
    await removeMember(owners.database, found.id, siteIn(c))
    await endWork(owners, c, found, true)
    await noteMember(owners, c, 'member_removed', found.email)
    return c.body(null, 204)
  }
}

async function changeable(owners: Owners, c: Context) {
  const list = await listMembers(owners.database, siteIn(c))
  const found = list.find(({ id }) => id === c.req.param('member'))
  if (!found) return notFound(c)
  const isOfEverySite = siteIn(c) === ALL_SITES
  const keepers = list.filter(({ everySite, role }) => everySite && role === 'owner')
  const isKept = found.everySite && (!isOfEverySite || keepers.length < 2)
  const fixed = isKept || found.id === signedIn(c).ownerId
  if (!fixed) return found
  const error = 'nobody changes their own place, or that of a keeper of every site'
  return c.json({ error }, 409)
}

async function endWork(
  { database, receivers }: Owners,
  c: Context,
  who: Person,
  gone: boolean,
): Promise<void> {
  const leaver = leaverOf(c, who)
  // while it is still known which keys were theirs
  await receivers?.pause(leaver, gone)
  await endWorkOf(database, leaver)
}

interface Person {
  readonly id: string
  readonly email: string
}

function leaverOf(c: Context, { id, email }: Person): Leaver {
  const siteId = siteIn(c)
  return { ownerId: id, email, ...(siteId !== ALL_SITES && { siteId }) }
}

async function noteMember(
  owners: Owners,
  c: Context,
  action: 'member_changed' | 'member_removed',
  subject: string,
): Promise<void> {
  const deed = { actor: signedIn(c).email, action, siteId: siteIn(c), subject }
  await note(owners.database, deed, owners.now())
}
