import { EarshotError } from './earshot-error.ts'

/** What a client is made of. */
export interface CallOptions {
  /** origin of the collector, `https://ask.shop.example` */
  readonly address: string
  /** an API key, `ek_…` */
  readonly key: string
  /** absent: the platform's own */
  readonly fetch?: typeof fetch
  /** how long to wait in all when the collector asks for it, in milliseconds; absent: 60,000 */
  readonly patienceMs?: number
}

/** One call: the reply, which is trusted to have its type, because both sides share it. */
export type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>

const PATIENCE_MS = 60_000
const WAIT_MS = 1_000

/** Binds calls to a collector and a key. */
export function createCall({ address, key, patienceMs, ...given }: CallOptions): Call {
  const send = given.fetch ?? fetch
  const base = new URL('/api', address).href
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const init = {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && JSON_BODY) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }
    let left = patienceMs ?? PATIENCE_MS
    for (;;) {
      const reply = await send(base + path, init)
      const waitMs = waitOf(reply)
      if (waitMs === undefined || waitMs > left) return read<T>(reply)
      await reply.body?.cancel()
      left -= waitMs
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}

const JSON_BODY = { 'content-type': 'application/json' }

/** How long the collector asks to wait; `undefined` when it has answered. */
function waitOf({ status, headers }: Response): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  const seconds = Number(headers.get('retry-after'))
  return seconds > 0 ? seconds * 1_000 : WAIT_MS
}

async function read<T>(reply: Response): Promise<T> {
  const text = await reply.text()
  if (!reply.ok) throw new EarshotError(reply.status, sentenceIn(text) ?? reply.statusText)
  // nothing stands where a reply has no body; its caller asked for nothing
  const value: T = JSON.parse(text || 'null')
  return value
}

function sentenceIn(text: string): string | undefined {
  try {
    const said: unknown = JSON.parse(text)
    const holds = typeof said === 'object' && said !== null && 'error' in said
    return holds ? String(said.error) : undefined
  } catch {
    return undefined
  }
}
