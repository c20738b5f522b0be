import type { Api, ApiQuery, ApiReply } from './api.ts'

/** What {@link createApi} is made from. */
export interface ApiOptions {
  /** `app.fetch` of a collector in this process, or the platform's for one elsewhere */
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** `https://ask.shop.example`, without a path */
  readonly origin: string
  /** an API key, or the token of a connected assistant */
  readonly bearer: string
  readonly signal: AbortSignal
}

/**
 * Calls the collector's API in the name of a bearer. Tools have no other way to a number, and no other
 * judge of who may read it.
 */
export function createApi({ fetch, origin, bearer, signal }: ApiOptions): Api {
  const headers = { authorization: `Bearer ${bearer}`, 'earshot-client': 'assistant' }

  async function call(
    path: readonly string[],
    query: ApiQuery,
    init: RequestInit,
  ): Promise<ApiReply<Response>> {
    // a segment of dots would lead to another route
    if (path.some((part) => /^\.*$/.test(part)))
      return { ok: false, status: 404, error: 'there is nothing here' }
    const url = new URL(`/api/${path.map(encodeURIComponent).join('/')}`, origin)
    for (const [name, value] of Object.entries(query))
      for (const one of [value].flat()) if (one !== undefined) url.searchParams.append(name, one)
    try {
      const request = new Request(url, { ...init, redirect: 'manual', signal })
      const reply = await fetch(request)
      return reply.ok ? { ok: true, data: reply } : await refusalOf(reply)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof TypeError)) throw error
      return { ok: false, status: 0, error: `no collector answers at ${origin}` }
    }
  }

  async function read<T>(
    reply: ApiReply<Response>,
    as: (found: Response) => Promise<T>,
  ): Promise<ApiReply<T>> {
    return reply.ok ? { ok: true, data: await as(reply.data) } : reply
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

async function refusalOf(reply: Response): Promise<ApiReply<never>> {
  const { status } = reply
  const text = await reply.text()
  return { ok: false, status, error: sentenceIn(text) ?? `the collector refused with ${status}` }
}

function sentenceIn(text: string): string | undefined {
  try {
    const said: unknown = JSON.parse(text)
    const holds = typeof said === 'object' && said !== null && 'error' in said
    return holds && typeof said.error === 'string' ? said.error : undefined
  } catch {
    return undefined
  }
}
