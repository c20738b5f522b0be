import type { Ack } from '#shared/snapshot.ts'
import { drop, type Entry } from './outbox.ts'
import { debug } from './debug.ts'
import { stringify } from './stringify.ts'

const TIMEOUT_MS = 10_000
const MAX_RETRY_AFTER_MS = 3_600_000

/** Where answers go. */
export interface Endpoint {
  /** `https://answers.example/w/acme` */
  readonly url: string
  readonly site: string
  readonly proof: string | undefined
}

/**
 * Sends some responses once, and takes away those of which the collector itself says that their
 * newest revision is kept, gone or refused. The body alone says so, response by response: a proxy, a
 * firewall or a captive portal answers in the collector's place with any status, and what changes
 * the request on its way makes the collector refuse what was never sent.
 *
 * @returns `undefined` when all is settled, else the least ms to wait before trying again
 */
export async function deliver(
  endpoint: Endpoint,
  batch: readonly Entry[],
): Promise<number | undefined> {
  try {
    const reply = await post(endpoint, batch)
    const said = await bodyOf(reply)
    const acks: readonly unknown[] = Array.isArray(said['responses']) ? said['responses'] : []
    const isSettled = batch.map((entry, i) => settle(entry, acks[i])).every(Boolean)
    return isSettled ? undefined : retryAfterMs(reply.headers.get('retry-after'), Date.now())
  } catch {
    return 0
  }
}

/** The JSON object of a reply; one without fields where the reply is anything else. */
async function bodyOf(reply: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    return Object(await reply.json())
  } catch {
    return {}
  }
}

function post({ url, proof }: Endpoint, batch: readonly Entry[]): Promise<Response> {
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
function settle({ id, snapshot: { k, rev } }: Entry, said: unknown): boolean {
  // whoever answers in the collector's place may send anything
  const ack = Object(said) as Ack
  // where no id could be made (plain http), the order of the reply has to do
  const isOfEntry = ack.state !== 'refused' && (ack.id === id || id === k)
  const isRefused = ack.state === 'refused' && typeof ack.reason === 'string' && !ack.retry
  if (isRefused) debug(ack.reason)
  const isKept = ack.state === 'kept' && isOfEntry && ack.rev >= rev
  const isGone = ack.state === 'gone' && isOfEntry
  // what has changed since stays, for a verdict of its own
  if (isKept || isGone || isRefused) drop(id, rev)
  return isKept || isGone || isRefused
}

/** `Retry-After` in seconds or as a date; nonsense and the past ask for no wait, an hour is most. */
export function retryAfterMs(header: string | null, now: number): number {
  const ms = Number(header) * 1000 || Date.parse(`${header}`) - now
  return Math.min(Math.max(0, ms || 0), MAX_RETRY_AFTER_MS)
}
