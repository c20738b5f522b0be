import { createMcpHandler, type McpRequestContext } from '@modelcontextprotocol/server'
import { createServer } from './create-server.ts'
import type { ApiOptions } from './create-api.ts'

/** One request of an assistant whose bearer is known. */
export interface McpCall {
  readonly request: Request
  /** the body, read and parsed */
  readonly body?: unknown
  readonly bearer: string
  readonly fetch: ApiOptions['fetch']
}

/** Idle streams of subscriptions; a collector has nothing that it would tell by itself. */
const MAX_SUBSCRIPTIONS = 16

/**
 * Answers MCP over Streamable HTTP without sessions: each request stands for itself, in the revision it
 * names, and nothing of it is kept.
 *
 * @param origin where the console is opened
 */
export function createHttpHandler(
  origin: () => string,
  now: () => Date,
): (call: McpCall) => Promise<Response> {
  const calls = new WeakMap<object, McpCall>()

  const handler = createMcpHandler(
    ({ authInfo }: McpRequestContext) => {
      const call = authInfo && calls.get(authInfo)
      if (!call) throw new Error('a request without a bearer')
      const { bearer, fetch } = call
      return createServer({ bearer, fetch, origin: origin(), shownOrigin: origin(), now })
    },
    { maxSubscriptions: MAX_SUBSCRIPTIONS },
  )

  return async (call) => {
    const authInfo = { token: '', clientId: '', scopes: [] }
    calls.set(authInfo, call)
    const { request, body } = call
    return handler.fetch(request, { authInfo, ...(body !== undefined && { parsedBody: body }) })
  }
}
