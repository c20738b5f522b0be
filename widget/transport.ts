import type { Ack } from '#shared/snapshot.ts'
import { drop, type Entry } from './outbox.ts'
import { say } from './say.ts'
import { stringify } from './stringify.ts'

const TIMEOUT_MS = 10_000
const MAX_RETRY_AFTER_MS = 3_600_000

/** these say that the same bytes will never be taken; everything else may pass */
const NEVER = /400|404|41[035]|422/

/** Where answers go. */
export interface Door {
  /** `https://answers.example/w/acme` */
  readonly url: string
  readonly site: string
  readonly proof: string | undefined
}

/**
 * Sends some responses once, and takes away those of which the collector itself says that their
 * newest revision is kept, gone or refused. Anything else that answers (a captive portal, a proxy)
 * acknowledges nothing.
 *
 * @returns `undefined` when all is settled, else the least ms to wait before trying again
 */
export async function deliver(door: Door, batch: readonly Entry[]): Promise<number | undefined> {
  try {
    const reply = await post(door, batch)
    if (NEVER.test(`${reply.status}`)) {
      say(await reply.text())
      for (const { id, snapshot } of batch) drop(id, snapshot.rev)
      return undefined
    }
    if (!reply.ok) return retryAfterMs(reply.headers.get('retry-after'), Date.now())
    const { responses }: { responses: readonly Ack[] } = await reply.json()
    const isSettled = batch.map((entry, i) => settle(entry, responses[i])).every(Boolean)
    return isSettled ? undefined : 0
  } catch {
    return 0
  }
}

function post({ url, proof }: Door, batch: readonly Entry[]): Promise<Response> {
  const now = Date.now()
  const responses = batch.map(({ snapshot }) => ({ ...snapshot, t: { ...snapshot.t, now } }))
  return fetch(url, {
    method: 'POST',
    // a type that needs no preflight, so that it survives the end of the page
    headers: { 'content-type': 'text/plain' },
    body: stringify({ v: 1, proof, responses }),
    credentials: 'omit',
    keepalive: true,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
}

/** Whether this response needs no more sending. */
function settle({ id, snapshot: { k, rev } }: Entry, ack: Ack | undefined): boolean {
  if (ack?.state === 'refused') say(ack.reason)
  // where no id could be made (plain http), the order of the reply has to do
  const isKept = ack?.state === 'kept' && (ack.id === id || id === k) && ack.rev >= rev
  const isSettled = isKept || /gone|refused/.test(`${ack?.state}`)
  // what has changed since stays, for a verdict of its own
  if (isSettled) drop(id, rev)
  return isSettled
}

/** `Retry-After` in seconds or as a date; nonsense and the past ask for no wait, an hour is most. */
export function retryAfterMs(header: string | null, now: number): number {
  const ms = Number(header) * 1000 || Date.parse(`${header}`) - now
  return Math.min(Math.max(0, ms || 0), MAX_RETRY_AFTER_MS)
}
