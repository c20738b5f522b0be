import type { Context, Handler } from 'hono'
import { readBody } from '../ingest/read-body.ts'
import { asOneMessage } from '../mcp/as-one-message.ts'
import { createHttpHandler } from '../mcp/http-handler.ts'
import { findCaller } from '../owners/authorize/find-caller.ts'
import type { Deps } from './deps.ts'

/** A question and its options; what shoppers wrote never comes in here. */
const MAX_BYTES = 64 * 1024

/** What an in-process call needs of the request that it is made for. */
type Dispatch = (request: Request, env: unknown) => Response | Promise<Response>

/**
 * `/mcp`: the Model Context Protocol over Streamable HTTP, for an owner's assistant. Without sessions:
 * each request brings its bearer, an API key or the token of a connected assistant. No cookie counts.
 *
 * | status | when |
 * | --- | --- |
 * | 200, 202 | what the protocol answers |
 * | 400 | not JSON, several messages at once, or another revision of the protocol |
 * | 401 | no bearer that is known; WWW-Authenticate says where to get one |
 * | 403 | a page of another origin, or another host than this collector |
 * | 405 | GET and DELETE: there are no sessions |
 * | 413, 415 | a body too large, or no JSON |
 *
 * @param dispatch the collector's own routes, which tools call in the name of the bearer
 */
export function mcp(deps: Deps, dispatch: Dispatch): Handler {
  const { owners } = deps
  const answer = createHttpHandler(() => owners.address().origin, deps.now)

  return async (c: Context) => {
    c.header('cache-control', 'no-store')
    const foreign = findForeign(deps, c)
    if (foreign !== undefined) return c.json({ error: foreign }, 403)
    const { caller } = await findCaller(owners, c.req)
    const bearer = /^bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (bearer === undefined || caller.kind === 'nobody')
      return unknownBearer(c, owners.address().origin)
    const { raw } = c.req
    const call = { request: raw, bearer, fetch: within(c, dispatch) }
    if (c.req.method !== 'POST') return answer(call)
    const read = await readBody(raw, MAX_BYTES)
    if (!read.ok) return c.json({ error: read.error }, read.status)
    const body = parse(read.text)
    if (body === undefined) return c.json({ error: 'the body is not JSON' }, 400)
    if (Array.isArray(body)) return c.json({ error: 'send one message at a time' }, 400)
    const reply = await answer({ ...call, request: takesBoth(raw), body })
    return takesStreams(raw) ? reply : asOneMessage(reply)
  }
}

/**
 * A page that a browser was lured to could reach a collector on the same machine under a name of its
 * own: neither an Origin nor, on loopback, a Host other than the collector's is answered.
 */
function findForeign({ owners }: Deps, c: Context): string | undefined {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  const { isOwn, origins, passkeyHost } = owners.address()
  const origin = c.req.header('origin')
  if (origin !== undefined && !isOwn(origin, host)) {
    return 'this request comes from a page of another origin'
  }
  const isLoopback = passkeyHost === 'localhost'
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host
  const names = origins.map((one) => new URL(one).hostname)
  if (isLoopback && !names.includes(name)) {
    return 'this host is not the collector’s: set EARSHOT_URL to the address it is reached at'
  }
  return undefined
}

/** The protocol asks for both types by name; whoever takes JSON, or any type, gets an answer all the same. */
function takesBoth(request: Request): Request {
  const { method, signal, url } = request
  const headers = new Headers(request.headers)
  if (/\*\/\*|application\/(json|\*)/.test(acceptOf(request)))
    headers.set('accept', 'application/json, text/event-stream')
  return new Request(url, { method, headers, signal })
}

function takesStreams(request: Request): boolean {
  return /\*\/\*|text\/(event-stream|\*)/.test(acceptOf(request))
}

function acceptOf(request: Request): string {
  return request.headers.get('accept') ?? '*/*'
}

function unknownBearer(c: Context, origin: string): Response {
  const where = `${origin}/.well-known/oauth-protected-resource/mcp`
  c.header('www-authenticate', `Bearer resource_metadata="${where}", scope="read write"`)
  return c.json({ error: 'connect, or send an API key as a bearer token' }, 401)
}

/** Calls in the collector count against the network that asked, whatever stands in front. */
function within(c: Context, dispatch: Dispatch) {
  const forwarded = c.req.header('x-forwarded-for')
  return (request: Request) => {
    if (forwarded !== undefined) request.headers.set('x-forwarded-for', forwarded)
    return dispatch(request, c.env)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
