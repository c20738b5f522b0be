import type { Context } from 'hono'
import { z } from 'zod'
import { note } from '#collector/owners/audit/note.ts'
import { notFound } from '#collector/owners/authorize/refusals.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import { addKey } from '#collector/owners/keys/add-key.ts'
import { listKeys } from '#collector/owners/keys/list-keys.ts'
import { removeKey } from '#collector/owners/keys/remove-key.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { ROLES } from '#shared/role.ts'
import { readForm } from '../account/read-form.ts'
import { siteIn } from './site-in.ts'

/** What the route takes. */
export const KEY_FORM = z.strictObject({
  name: z.string().trim().min(1).max(60),
  role: z.enum(ROLES),
})

/** `GET /api/sites/:site/keys`: 200 `[{id, name, role, madeAt, lastUsedDay?}]`; never a key */
export function keys(owners: Owners) {
  return async (c: Context): Promise<Response> => c.json(await listKeys(owners.database, siteIn(c)))
}

/** `POST /api/sites/:site/keys`: 201 `{id, key}`, the key shown once · 400 `{error, field, flaw}` */
export function newKey(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, KEY_FORM)
    if ('refusal' in read) return read.refusal
    const siteId = siteIn(c)
    const { name, role } = read.form
    const madeBy = signedIn(c).ownerId
    const made = await addKey(owners.database, { siteId, role, name, madeBy }, owners.now())
    const subject = `${name} (${made.id}): ${role}`
    const deed = { actor: signedIn(c).email, action: 'key_added', siteId, subject } as const
    await note(owners.database, deed, owners.now())
    return c.json(made, 201)
  }
}

/** `DELETE /api/sites/:site/keys/:key`: ends a key at once. 204 · 404 no such key of this site */
export function dropKey(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const siteId = siteIn(c)
    const id = c.req.param('key') ?? ''
    if (!(await removeKey(owners.database, siteId, id))) return notFound(c)
    const deed = { actor: signedIn(c).email, action: 'key_removed', siteId, subject: id } as const
    await note(owners.database, deed, owners.now())
    return c.body(null, 204)
  }
}
