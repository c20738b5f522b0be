import type { Context, Handler } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import type { Deps } from './deps.ts'
import { readBody } from '../ingest/read-body.ts'
import { PUBLIC_HEADERS, publicJson } from './public-reply.ts'
import { receive } from './receive.ts'

/**
 * `POST /w/{site}`: snapshots of responses from any origin. The reply comes after the commit.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | each of `responses` was kept, is gone, or was refused with a reason |
 * | 400 | not UTF-8, not JSON, not a batch of at most 20 |
 * | 404 | there is no such site |
 * | 413 | larger than 32 KiB |
 * | 415 | neither `text/plain` nor `application/json`, or compressed |
 * | 429 | this address prefix has sent too much in a minute, or the site in a day; Retry-After |
 * | 503 | the store is full, locked, too busy, or broken; Retry-After |
 *
 * The widget forgets a response only when the list of a 200 says so of it. Any other status may come
 * from a proxy in the collector's place, or from one that changed the request on its way.
 */
export function postResponses(deps: Deps): Handler<{ Bindings: HttpBindings }> {
  return async (c: Context<{ Bindings: HttpBindings }>) => {
    const { status, body, headers } = await receive(
      {
        site: c.req.param('site') ?? '',
        header: (name) => c.req.header(name),
        address: c.env?.incoming?.socket?.remoteAddress,
        origin: () => new URL(c.req.url).origin,
        read: (maxBytes) => readBody(c.req.raw, maxBytes),
      },
      deps,
    )
    return publicJson(status, body, headers)
  }
}

/** `OPTIONS /w/*`: pages that send `application/json` ask first. */
export function allowAnyOrigin(): Handler {
  const headers = {
    ...PUBLIC_HEADERS,
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  }
  return () => new Response(null, { status: 204, headers })
}
