import type { Context } from 'hono'
import { note } from '#collector/owners/audit/note.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { authHeaders } from './auth-headers.ts'
import { passCookies } from './pass-cookies.ts'

/** `DELETE /api/session`: ends this session, here and in the database. 204. */
export function signOut(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { api } = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'with')
    const reply = await api.signOut({ headers, asResponse: true })
    passCookies(c, reply.headers)
    await note(owners.database, { actor: signedIn(c).email, action: 'signed_out' }, owners.now())
    return c.body(null, 204)
  }
}
