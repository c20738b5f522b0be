import { en as sentences } from '#shared/refusals/en.ts'
import type { Api, ApiQuery, ApiReply } from './api.ts'
import { readRefusal } from './read-refusal.ts'
import { en } from './words/en.ts'
import type { AssistantPack } from './words/pack.ts'

/** What the collector itself says of a route that is not there. */
const NOTHING = JSON.stringify({ error: sentences.nothing_here, code: 'nothing_here' })

/** What {@link createApi} is made from. */
export interface ApiOptions {
  /** `app.fetch` of a collector in this process, or the platform's for one elsewhere */
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** `https://ask.shop.example`, without a path */
  readonly origin: string
  /** an API key, or the token of a connected assistant */
  readonly bearer: string
  readonly signal: AbortSignal
  /** in which refusals are said; English unless told otherwise */
  readonly words?: AssistantPack | undefined
}

/**
 * Calls the collector's API in the name of a bearer. Tools have no other way to a number, and no other
 * judge of who may read it.
 */
export function createApi({ fetch, origin, bearer, signal, words = en }: ApiOptions): Api {
  const headers = { authorization: `Bearer ${bearer}`, 'earshot-client': 'assistant' }

  async function call(
    path: readonly string[],
    query: ApiQuery,
    init: RequestInit,
  ): Promise<ApiReply<Response>> {
    // a segment of dots would lead to another route
    if (path.some((part) => /^\.*$/.test(part))) return readRefusal(words, 404, NOTHING)
    const url = new URL(`/api/${path.map(encodeURIComponent).join('/')}`, origin)
    for (const [name, value] of Object.entries(query))
      for (const one of [value].flat()) if (one !== undefined) url.searchParams.append(name, one)
    try {
      const request = new Request(url, { ...init, redirect: 'manual', signal })
      const reply = await fetch(request)
      if (reply.ok) return { ok: true, data: reply }
      const refusal = readRefusal(words, reply.status, await reply.text())
      // what is not there is told by its name; a call that is not known, by none
      const isUnknown = refusal.status === 404 && refusal.error === sentences.nothing_here
      return isUnknown || refusal.code === 'nothing_here'
        ? { ...refusal, error: words.otherVersion(origin) }
        : refusal
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof TypeError)) throw error
      return { ok: false, status: 0, error: words.noCollector(origin) }
    }
  }

  async function read<T>(
    reply: ApiReply<Response>,
    as: (found: Response) => Promise<T>,
  ): Promise<ApiReply<T>> {
    if (!reply.ok) return reply
    const data = await as(reply.data).catch((error: unknown) => {
      if (!(error instanceof SyntaxError)) throw error
    })
    return data === undefined
      ? { ok: false, status: 0, error: words.noneOfOurs(origin) }
      : { ok: true, data }
  }

  return {
    get: async <T>(path: readonly string[], query: ApiQuery = {}) =>
      read<T>(await call(path, query, { headers }), asJson),
    text: async (path, query = {}) =>
      read(await call(path, { ...query, format: 'text' }, { headers }), (found) => found.text()),
    send: async <T>(method: string, path: readonly string[], body: unknown) => {
      const typed = { ...headers, 'content-type': 'application/json' }
      const init = { method, headers: typed, body: JSON.stringify(body) }
      return read<T>(await call(path, {}, init), asJson)
    },
  }
}

/** The collector's own description of its replies is what callers name as the type. */
async function asJson<T>(reply: Response): Promise<T> {
  return JSON.parse(await reply.text())
}
