import type { Context } from 'hono'
import { endAssistants } from '#collector/owners/assistants/end-assistants.ts'
import { note } from '#collector/owners/audit/note.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import { notFound } from '#collector/owners/authorize/refusals.ts'
import type { Owners } from '#collector/owners/owners.ts'

/**
 * `GET /api/me/sessions`: where this account is signed in, newest use first.
 *
 * 200 `[{id, device, since, lastUsed, current}]`; never a token
 */
export function listSessions(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { ownerId, sessionId } = signedIn(c)
    const { internalAdapter } = await (await owners.auth()).$context
    const sessions = await internalAdapter.listSessions(ownerId)
    const listed = sessions
      .toSorted((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())
      .map(({ id, userAgent, createdAt, updatedAt }) => ({
        id,
        device: userAgent ?? '',
        since: createdAt.toISOString(),
        lastUsed: updatedAt.toISOString(),
        current: id === sessionId,
      }))
    return c.json(listed)
  }
}

/** `DELETE /api/me/sessions/:session`: ends one of one's own sessions. 204 · 404 none of one's own */
export function endSession(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { ownerId, email } = signedIn(c)
    const done = await owners.database
      .deleteFrom('ownerSession')
      .where('id', '=', c.req.param('session') ?? '')
      .where('userId', '=', ownerId)
      .executeTakeFirst()
    if (done.numDeletedRows === 0n) return notFound(c)
    await note(owners.database, { actor: email, action: 'session_ended' }, owners.now())
    return c.body(null, 204)
  }
}

/** `DELETE /api/me/sessions`: signs out everywhere, here as well, and ends one's assistants. 204 */
export function endSessions(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { ownerId, email } = signedIn(c)
    await owners.database.deleteFrom('ownerSession').where('userId', '=', ownerId).execute()
    await endAssistants(owners.database, ownerId)
    await note(owners.database, { actor: email, action: 'signed_out_everywhere' }, owners.now())
    return c.body(null, 204)
  }
}
