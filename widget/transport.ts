import type { Ack } from '#shared/snapshot.ts'
import type { Entry } from './outbox.ts'
import { stringify } from './stringify.ts'

const TIMEOUT_MS = 10_000
const MAX_RETRY_AFTER_MS = 3_600_000

/** What came of sending: what the collector says of each, that none will ever fit, or try again. */
export type Outcome =
  | { readonly acks: readonly Ack[] }
  | { readonly refused: string }
  | { readonly retryAfterMs: number | undefined }

/** these say that the same bytes will never be taken; everything else may pass */
const NEVER = new Set([400, 404, 410, 413, 415, 422])

/** Sends some responses once. Anything but the collector's own reply is no acknowledgement. */
export async function send(
  url: string,
  entries: readonly Entry[],
  proof: string | undefined,
): Promise<Outcome> {
  const responses = entries.map(({ snapshot }) => ({
    ...snapshot,
    t: { ...snapshot.t, now: Date.now() },
  }))
  try {
    const reply = await fetch(url, {
      method: 'POST',
      // a type that needs no preflight, so that it survives the end of the page
      headers: { 'content-type': 'text/plain' },
      body: stringify({ v: 1, proof, responses }),
      credentials: 'omit',
      keepalive: true,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (NEVER.has(reply.status)) return { refused: `${reply.status} ${await reply.text()}` }
    if (!reply.ok)
      return { retryAfterMs: retryAfterMs(reply.headers.get('retry-after'), Date.now()) }
    const acks = acksOf(await reply.json(), entries.length)
    return acks ? { acks } : { retryAfterMs: undefined }
  } catch {
    return { retryAfterMs: undefined }
  }
}

/** `Retry-After` in seconds or as a date; nonsense and the past count as absent, an hour is most. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (!header) return undefined
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return ms > 0 ? Math.min(ms, MAX_RETRY_AFTER_MS) : undefined
}

/** A captive portal answers 200 too; only a reply that speaks of each response counts. */
function acksOf(reply: unknown, count: number): readonly Ack[] | undefined {
  const acks: unknown = Object(reply).responses
  return Array.isArray(acks) && acks.length === count ? acks : undefined
}
