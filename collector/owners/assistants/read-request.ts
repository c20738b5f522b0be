import type { OwnerDatabase } from '../tables.ts'
import { isSameRedirect } from './redirect-uri.ts'

/** What a program asks an owner for. */
export interface AssistantRequest {
  readonly clientId: string
  readonly name: string
  readonly redirectUri: string
  readonly challenge: string
  readonly state: string | undefined
  /** it also wants to save drafts and the like */
  readonly writes: boolean
}

/** A request that can be granted, or what is wrong with it, as a sentence. */
export type ReadRequest =
  | { readonly ok: true; readonly request: AssistantRequest }
  | { readonly ok: false; readonly error: string }

/**
 * Reads the query of an authorisation request (OAuth 2.1, PKCE with S256). Nothing is ever sent to an
 * address that the program has not registered.
 *
 * @param resource the only one that a connection is for
 */
export async function readRequest(
  database: OwnerDatabase,
  params: URLSearchParams,
  resource: string,
): Promise<ReadRequest> {
  const [id, uri] = ['client_id', 'redirect_uri'].map((name) => params.get(name) ?? '')
  const client = await database
    .selectFrom('assistantClient')
    .selectAll()
    .where('id', '=', id ?? '')
    .executeTakeFirst()
  if (!client) return refuse('this program is not registered here: let it connect anew')
  const registered: readonly string[] = JSON.parse(client.redirectUris)
  if (!registered.some((one) => isSameRedirect(one, uri ?? '')))
    return refuse('the address to return to is not one that this program has registered')
  if (params.get('response_type') !== 'code') return refuse('"response_type" must be code')
  const challenge = params.get('code_challenge') ?? ''
  if (params.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge))
    return refuse('the program must use PKCE with S256')
  const wanted = params.getAll('resource')
  if (wanted.some((one) => one.replace(/\/$/, '') !== resource))
    return refuse(`this connection is for another server: ours is ${resource}`)
  const state = params.get('state') ?? undefined
  if ((state?.length ?? 0) > 2_000) return refuse('"state" is longer than 2,000 characters')
  const writes = (params.get('scope') ?? '').split(' ').includes('write')
  const { name } = client
  return {
    ok: true,
    request: { clientId: client.id, name, redirectUri: uri ?? '', challenge, state, writes },
  }
}

function refuse(error: string): ReadRequest {
  return { ok: false, error }
}
