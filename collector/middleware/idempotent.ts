import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { callerName, type Caller } from '../owners/authorize/caller.ts'
import { isRecord } from '#shared/is-record.ts'
import type { Deps } from '../routes/deps.ts'

/** A shop that repeats a request a day later means a new one. */
const KEPT_MS = 86_400_000
/** A process that died while it worked frees its keys after this. */
const CLAIM_MS = 60_000
/** The largest body that an owner's JSON may have. */
const MAX_BYTES = 4 * 1_048_576

/**
 * `Idempotency-Key` on any POST of an owner (IETF draft-ietf-httpapi-idempotency-key-header): the
 * same key and body within 24 hours get the first reply again, marked `Idempotency-Replayed: true`,
 * and nothing is done twice. A request that failed in the collector (5xx) may be repeated. What stands for
 * a password is not kept: a reply that is given again lacks the key or link that was shown once, and of one's
 * own account nothing is remembered.
 *
 * | status | when |
 * | --- | --- |
 * | 400 | the key is not 1 to 255 visible characters |
 * | 409 | the first request is still being worked on: Retry-After |
 * | 422 | the key was used for another body |
 */
export function idempotent({ store, outbox: { seal }, now }: Deps): MiddlewareHandler {
  return async function idempotent(c, next) {
    const given = c.req.header('idempotency-key')
    if (given === undefined || c.req.method !== 'POST' || !isJson(c)) return next()
    // such a body holds passwords, of which not even a hash is kept
    if (c.req.path.startsWith('/api/me/')) return next()
    const caller: Caller = c.get('caller')
    // strangers have no name under which to remember a reply
    if (caller.kind === 'nobody') return next()
    if (!/^[\x21-\x7e]{1,255}$/.test(given)) {
      return c.json({ error: 'Idempotency-Key is 1 to 255 visible characters' }, 400)
    }
    const body = await readCopy(c.req.raw)
    if (!body) return next()
    const key = hashOf(`${callerName(caller)}\n${c.req.path}\n${given}`)
    const nowMs = now().getTime()
    const claim = { key, print: hashOf(body), nowMs, untilMs: nowMs + CLAIM_MS }
    const claimed = await store.claimReply(claim)
    if (claimed.state === 'busy') {
      return c.json({ error: 'this request is being worked on' }, 409, { 'retry-after': '1' })
    }
    if (claimed.state === 'other') {
      return c.json({ error: 'this Idempotency-Key was used for another body' }, 422)
    }
    if (claimed.state === 'kept') {
      const { status, sealed } = claimed.reply
      const headers = { 'content-type': 'application/json', 'idempotency-replayed': 'true' }
      return new Response(seal.open(sealed, key), { status, headers })
    }
    await next()
    if (c.res.status >= 500) return store.dropReply(key)
    const sealed = seal.close(withoutSecrets(await c.res.clone().text()), key)
    return store.keepReply(key, { status: c.res.status, sealed }, nowMs + KEPT_MS)
  }
}

/** A reply without what opens something: a key, or the link of an invitation or of a shared page. */
function withoutSecrets(text: string): string {
  const reply: unknown = text === '' ? undefined : JSON.parse(text)
  if (!isRecord(reply) || !('key' in reply || 'link' in reply)) return text
  const { key: _key, link: _link, ...rest } = reply
  return JSON.stringify(rest)
}

function isJson(c: Context): boolean {
  return /^application\/json\b/i.test(c.req.header('content-type') ?? '')
}

/** The body, left unread for the route; `undefined` for one so large that the route refuses it. */
async function readCopy(request: Request): Promise<Uint8Array | undefined> {
  const copy = request.clone().body
  if (!copy) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of copy) {
    size += chunk.byteLength
    if (size > MAX_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
