import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Resolved } from './check-target.ts'

/** What a receiver answered, or why there is no answer, in a few words. */
export type Outcome =
  | { readonly status: number; readonly retryAfter?: string }
  | { readonly error: string }

/** One POST to a target that was checked. */
export interface Post {
  readonly url: URL
  /** the only addresses that are connected to */
  readonly addresses: readonly Resolved[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** all of it: connecting, sending, and what the receiver says */
  readonly timeoutMs: number
}

/** Beyond this nothing a receiver says is read. */
const MAX_REPLY_BYTES = 65_536

/**
 * Sends one POST and resolves to what came of it; never rejects. A redirect is an answer like any
 * other and is not followed; proxies named in the environment are not asked, since they would
 * resolve the name anew; the reply's body is read away, up to 64 KiB, and shown to nobody.
 */
export function postPinned({ url, addresses, headers, body, timeoutMs }: Post): Promise<Outcome> {
  return new Promise((resolve) => {
    const isSecure = url.protocol === 'https:'
    const signal = AbortSignal.timeout(timeoutMs)
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: isSecure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      lookup: pin(addresses),
      signal,
    }
    const request = isSecure ? requestHttps(url, options) : requestHttp(url, options)
    let answered: Outcome | undefined
    request.on('response', (response) => {
      const outcome = outcomeOf(response)
      answered = outcome
      response.on('close', () => resolve(outcome)).on('error', () => resolve(outcome))
      readAway(response)
    })
    // a receiver that answers and then hangs has answered
    request.on('error', (error) =>
      resolve(answered ?? { error: reasonOf(error, signal.aborted, timeoutMs) }),
    )
    request.end(body)
  })
}

/** A resolver that knows one answer, however it is asked. */
function pin(addresses: readonly Resolved[]): LookupFunction {
  return (_host, options, found) => {
    const [first] = addresses
    if (options.all) found(null, [...addresses])
    else found(null, first?.address ?? '', first?.family)
  }
}

function outcomeOf({ statusCode, headers }: IncomingMessage): Outcome {
  const retryAfter = headers['retry-after']
  return { status: statusCode ?? 0, ...(retryAfter !== undefined && { retryAfter }) }
}

function readAway(response: IncomingMessage): void {
  let read = 0
  response.on('data', (chunk: Buffer) => {
    read += chunk.byteLength
    if (read > MAX_REPLY_BYTES) response.destroy()
  })
}

function reasonOf(error: Error, timedOut: boolean, timeoutMs: number): string {
  if (timedOut) return `no answer within ${timeoutMs / 1_000} s`
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return `no connection (${code})`
}
