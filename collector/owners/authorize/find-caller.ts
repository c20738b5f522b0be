import type { HonoRequest } from 'hono'
import { findAssistant } from '../assistants/find-assistant.ts'
import { ASSISTANT_TOKEN_MARK } from '../assistants/token-mark.ts'
import { findKey } from '../keys/find-key.ts'
import { membershipsOf } from '../members/memberships.ts'
import type { Owners } from '../owners.ts'
import { ALL_SITES } from '../tables.ts'
import { callerName, type Caller } from './caller.ts'
import { isSame } from '../is-same.ts'

/** However often it is used, a session ends this long after its sign-in. */
const SESSION_MAX_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Who sent a request. A bearer key is looked at first and alone: a program's request is never also
 * a browser's, so that a wrong key is refused even where a cookie would do.
 *
 * @param prolongs `false` where nobody did anything: a page that stands open keeps no session alive
 * @returns the caller, and the cookies of a session that was prolonged
 */
export async function findCaller(
  owners: Owners,
  request: HonoRequest,
  prolongs = true,
): Promise<{ caller: Caller; cookies: readonly string[] }> {
  const bearer = /^bearer +(\S+)$/i.exec(request.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const caller = await bearerCaller(owners, bearer)
    const isAssistant = request.header('earshot-client') === 'assistant'
    return { caller: isAssistant ? asAssistant(caller) : caller, cookies: [] }
  }
  if (!request.header('cookie')?.includes(`${owners.address().cookiePrefix}sid=`))
    return { caller: { kind: 'nobody' }, cookies: [] }
  return sessionCaller(owners, request.raw.headers, prolongs)
}

/** A program that says it is an assistant may do less, and the audit list says so. */
function asAssistant(caller: Caller): Caller {
  return caller.kind === 'key'
    ? { kind: 'assistant', of: callerName(caller), places: caller.places }
    : caller
}

async function bearerCaller(owners: Owners, bearer: string): Promise<Caller> {
  const { helper } = owners
  if (helper && isSame(bearer, helper.token)) {
    return { kind: 'assistant', of: 'server', places: new Map([[ALL_SITES, helper.role]]) }
  }
  if (bearer.startsWith(ASSISTANT_TOKEN_MARK)) return assistantCaller(owners, bearer)
  return keyCaller(owners, bearer)
}

/** With its owner's places as they are now: who was removed or may do less has no assistant that may more. */
async function assistantCaller(owners: Owners, token: string): Promise<Caller> {
  const found = await findAssistant(owners.database, token, owners.now())
  if (!found) return { kind: 'nobody' }
  const places = await membershipsOf(owners.database, found.ownerId)
  const { email: of, writes } = found
  return { kind: 'assistant', of, places, ...(!writes && { readOnly: true }) }
}

async function keyCaller(owners: Owners, key: string): Promise<Caller> {
  const holder = await findKey(owners.database, key, owners.now())
  if (!holder) return { kind: 'nobody' }
  return { kind: 'key', keyId: holder.id, places: new Map([[holder.siteId, holder.role]]) }
}

async function sessionCaller(owners: Owners, headers: Headers, prolongs: boolean) {
  const auth = await owners.auth()
  const asked = { headers, returnHeaders: true } as const
  const asIs = () => auth.api.getSession({ ...asked, query: { disableRefresh: true } })
  // a session that cannot be prolonged, on a full disk, is good until it ends
  const found = await (prolongs ? auth.api.getSession(asked).catch(asIs) : asIs())
  const nobody = { caller: { kind: 'nobody' } as const, cookies: [] }
  if (!found.response) return nobody

  const { session, user } = found.response
  if (owners.now().getTime() - session.createdAt.getTime() > SESSION_MAX_MS) return nobody
  const caller: Caller = {
    kind: 'owner',
    ownerId: user.id,
    email: user.email,
    sessionId: session.id,
    signedInMs: session.createdAt.getTime(),
    secondFactor: user.twoFactorEnabled === true,
    places: await membershipsOf(owners.database, user.id),
  }
  return { caller, cookies: found.headers.getSetCookie() }
}
