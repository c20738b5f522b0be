import type { Context, Handler } from 'hono'
import { PINNED_TAG } from '../catalog/assets.ts'
import type { Deps } from './deps.ts'
import { encode, replyEncoded, type Encoded } from './compressed-reply.ts'
import { PUBLIC_HEADERS, publicError } from './public-reply.ts'

const SCRIPT_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=86400, stale-if-error=604800',
}
const FROZEN_HEADERS = {
  ...SCRIPT_HEADERS,
  'cache-control': 'public, max-age=31536000, immutable',
}

/**
 * `GET /w/tag.v1.js`: the tag whose bytes never change, for pages that pin them; and
 * `GET /w/from.{tool}.js`: what stands in for the script of another tool. One file for all sites.
 *
 * | status | when |
 * | --- | --- |
 * | 200, 304 | the script |
 * | 404 | there is none of this name |
 * | 503 | the widget has not been built |
 */
export function getScript(deps: Deps): Handler {
  const made = new Map<string, Encoded>()

  return (c: Context) => {
    const assets = deps.assets()
    if (!assets) return publicError(503, 'the widget is not built: npm run build')
    const file = c.req.param('file') ?? PINNED_TAG
    const script = assets.scripts.get(file)
    if (script === undefined) return publicError(404, `there is no ${file.slice(0, 40)}`)
    const encoded = made.get(script) ?? encode(script)
    made.set(script, encoded)
    return replyEncoded(c.req.raw, encoded, file === PINNED_TAG ? FROZEN_HEADERS : SCRIPT_HEADERS)
  }
}
