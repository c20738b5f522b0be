import { ALL_SITES } from '../tables.ts'
import { ASSISTANT_MARK } from '#shared/assistant-mark.ts'
import { stronger, type Role } from '#shared/role.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** set by the authorization before any route under `/api` */
    caller: Caller
  }
}

/** Who asks: a signed-in owner, a program with a key, somebody's assistant, or nobody we know. */
export type Caller = OwnerCaller | KeyCaller | AssistantCaller | { readonly kind: 'nobody' }

/** A browser with a session. */
export interface OwnerCaller {
  readonly kind: 'owner'
  readonly ownerId: string
  readonly email: string
  readonly sessionId: string
  /** of the password or passkey that began the session, epoch ms */
  readonly signedInMs: number
  readonly secondFactor: boolean
  /** site id → role; `*`: every site */
  readonly places: ReadonlyMap<string, Role>
}

/** A program with an API key. */
export interface KeyCaller {
  readonly kind: 'key'
  readonly keyId: string
  readonly places: ReadonlyMap<string, Role>
}

/** An assistant that acts for somebody by the Model Context Protocol: it has their places, and may do less. */
export interface AssistantCaller {
  readonly kind: 'assistant'
  /** whose it is, as the audit list names them */
  readonly of: string
  /** its owner lets it read and nothing else */
  readonly readOnly?: true
  readonly places: ReadonlyMap<string, Role>
}

/** What the caller may do on a site; undefined: as if the site were not there. */
export function callerRole(caller: Caller, siteId: string): Role | undefined {
  if (caller.kind === 'nobody') return undefined
  return stronger(caller.places.get(siteId), caller.places.get(ALL_SITES))
}

/** The name under which the audit list knows the caller. */
export function callerName(caller: Caller): string {
  if (caller.kind === 'owner') return caller.email
  if (caller.kind === 'assistant') return `${ASSISTANT_MARK}${caller.of}`
  return caller.kind === 'key' ? `key:${caller.keyId}` : 'nobody'
}
