import type { OwnerCaller } from './caller.ts'

/** How long after a sign-in an owner may do what outlasts the session. */
const FRESH_MS = 10 * 60_000

/** Whether the owner has shown a password or a passkey lately: who took an older session has neither. */
export function isFresh({ signedInMs }: OwnerCaller, now: Date): boolean {
  return now.getTime() - signedInMs <= FRESH_MS
}
