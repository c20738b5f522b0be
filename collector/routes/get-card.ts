import type { Context, Handler } from 'hono'
import type { Deps } from './deps.ts'
import { encode, replyEncoded, type Encoded } from './compressed-reply.ts'
import { PUBLIC_HEADERS, publicError } from './public-reply.ts'

const CARD_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
}

/**
 * `GET /w/card.{hash}.js`: the card, an ES module named by its content, and beside it `desk.{hash}.js`,
 * which decides and sends, `rest.{hash}.js`, which few impressions need, `calls.{hash}.js`, which few
 * pages call for, `stay.{hash}.js`, which counts visits, and `panel.{hash}.js`, which owners look at.
 *
 * | status | when |
 * | --- | --- |
 * | 200, 304 | the module |
 * | 404 | another hash: the tag that named it is older than this collector's card, and reloads |
 * | 503 | the widget has not been built |
 */
export function getCard(deps: Deps): Handler {
  const made = new Map<string, Encoded>()

  return (c: Context) => {
    const assets = deps.assets()
    if (!assets) return publicError(503, 'the widget is not built: npm run build')
    const file = c.req.param('file') ?? ''
    const script = assets.modules.get(file)
    if (script === undefined) return publicError(404, 'there is no such card')
    const encoded = made.get(file) ?? encode(script)
    made.set(file, encoded)
    return replyEncoded(c.req.raw, encoded, CARD_HEADERS)
  }
}
