import type { Endpoint } from './endpoint.ts'

/** Both secrets sign for so long: a receiver changes over at its leisure. */
const OVERLAP_MS = 86_400_000

/** An endpoint with a new secret first, the one it replaces for another day, and no older ones. */
export function replaceSecret(endpoint: Endpoint, secret: string, now: Date) {
  const untilMs = now.getTime() + OVERLAP_MS
  const [old] = endpoint.secrets
  const secrets = [{ secret }, ...(old ? [{ secret: old.secret, untilMs }] : [])]
  const changed: Endpoint = { ...endpoint, secrets }
  return { changed, secret, oldUntil: new Date(untilMs).toISOString() }
}
