import type { Context, Handler } from 'hono'
import type { Deps } from '../deps.ts'
import { encode, replyEncoded, type Encoded } from '../encoded.ts'
import { PUBLIC_HEADERS, publicError } from './public-reply.ts'

const CARD_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
}

/**
 * `GET /w/card.{hash}.js`: the card, an ES module named by its content.
 *
 * | status | when |
 * | --- | --- |
 * | 200, 304 | the card |
 * | 404 | another hash: the tag that named it is older than this collector's card, and reloads |
 * | 503 | the widget has not been built |
 */
export function getCard(deps: Deps): Handler {
  let made: { readonly name: string; readonly encoded: Encoded } | undefined

  return (c: Context) => {
    const assets = deps.assets()
    if (!assets) return publicError(503, 'the widget is not built: npm run build')
    if (c.req.param('file') !== assets.cardName) return publicError(404, 'there is no such card')
    if (made?.name !== assets.cardName) {
      made = { name: assets.cardName, encoded: encode(assets.card) }
    }
    return replyEncoded(c.req.raw, made.encoded, CARD_HEADERS)
  }
}
