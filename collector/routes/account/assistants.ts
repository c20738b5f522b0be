import { refuse } from '../owner-reply.ts'
import { refused } from '#shared/refusals/refused.ts'
import type { Context } from 'hono'
import { z } from 'zod'
import { note } from '#collector/owners/audit/note.ts'
import { endAssistants } from '#collector/owners/assistants/end-assistants.ts'
import { grant, MAX_ASSISTANTS } from '#collector/owners/assistants/grant.ts'
import { listAssistants } from '#collector/owners/assistants/list-assistants.ts'
import { readRequest } from '#collector/owners/assistants/read-request.ts'
import { isFresh } from '#collector/owners/authorize/is-fresh.ts'
import { notFound, signInAgain } from '#collector/owners/authorize/refusals.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { tellOwner } from '#collector/owners/tell-owner.ts'
import { readForm } from './read-form.ts'

/** `GET /api/me/assistants`: 200 `[{id, name, writes, since, lastUsedDay?}]`; never a token */
export function assistants(owners: Owners) {
  return async (c: Context): Promise<Response> =>
    c.json(await listAssistants(owners.database, signedIn(c).ownerId))
}

/** `DELETE /api/me/assistants/:assistant`: ends one of one's own assistants at once. 204 · 404 */
export function dropAssistant(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { ownerId, email } = signedIn(c)
    const ended = await endAssistants(owners.database, ownerId, c.req.param('assistant') ?? '')
    if (ended === 0) return notFound(c)
    await note(owners.database, { actor: email, action: 'assistant_disconnected' }, owners.now())
    return c.body(null, 204)
  }
}

/** What a program asks for, as it stands in the address of the consent page, and the owner's word. */
export const CONSENT_FORM = z.strictObject({
  query: z.string().max(6_000),
  allow: z.boolean(),
  /** also drafts, annotations, tags and statuses */
  writes: z.boolean(),
})

/** What the consent page shows: the query alone. */
export const CONSENT_LOOK = z.strictObject({ query: z.string().max(6_000) })

/**
 * `POST /api/me/assistants/look` `{query}`: who wants to be connected, and where its answer would go.
 *
 * 200 `{name, returnsTo, writes, signInAgain?}` · 400 a sentence; nothing is sent anywhere
 */
export function lookAtAssistant(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const form = await readForm(c, CONSENT_LOOK)
    if ('refusal' in form) return form.refusal
    const read = await readIn(owners, form.form.query)
    if (!read.ok) return c.json({ error: read.error }, 400)
    const { name, redirectUri, writes } = read.request
    const shown = { name, returnsTo: returnsTo(new URL(redirectUri)), writes }
    return c.json({ ...shown, ...(!isFresh(signedIn(c), owners.now()) && { signInAgain: true }) })
  }
}

/**
 * `POST /api/me/assistants` `{query, allow, writes}`: connects it, or tells it no. A connection outlasts the
 * session, so it takes a sign-in of the last ten minutes.
 *
 * 200 `{location}`, where the page goes on · 400 a sentence · 403 sign in again ·
 * 409 too many are connected
 */
export function consent(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const form = await readForm(c, CONSENT_FORM)
    if ('refusal' in form) return form.refusal
    const { query, allow, writes } = form.form
    if (allow && !isFresh(signedIn(c), owners.now())) return signInAgain(c)
    const read = await readIn(owners, query)
    if (!read.ok) return c.json({ error: read.error }, 400)
    const { request } = read
    const { ownerId, email } = signedIn(c)
    const code = allow
      ? await grant(owners.database, request, { ownerId, writes }, owners.now())
      : undefined
    if (allow && code === undefined)
      return refuse(c, 409, refused('many_assistants', { most: MAX_ASSISTANTS }))
    const location = new URL(request.redirectUri)
    const told = code === undefined ? { error: 'access_denied' } : { code }
    const { state } = request
    const all = { ...told, ...(state !== undefined && { state }), iss: owners.address().origin }
    for (const [name, value] of Object.entries(all)) location.searchParams.set(name, value)
    if (allow) {
      const entry = { actor: email, action: 'assistant_connected', subject: request.name } as const
      await note(owners.database, entry, owners.now())
      await tellOwner(owners, c, 'assistant_connected', email)
    }
    return c.json({ location: location.href })
  }
}

/** Of https the host; else with its scheme, because there anybody may write any host. */
function returnsTo({ protocol, host }: URL): string {
  return protocol === 'https:' ? host : `${protocol}//${host}`
}

function readIn(owners: Owners, query: string) {
  const resource = `${owners.address().origin}/mcp`
  return readRequest(owners.database, new URLSearchParams(query), resource)
}
