import type { Context, Handler } from 'hono'
import type { Site } from '#shared/site.ts'
import { RULES_MARK } from '../assets.ts'
import type { Catalog } from '../catalog.ts'
import type { Deps } from '../deps.ts'
import { noteSighting } from '../desk/note-sighting.ts'
import { encode, replyEncoded, type Encoded } from '../encoded.ts'
import { siteRules } from '../site-rules.ts'
import { PUBLIC_HEADERS, publicError } from './public-reply.ts'

const TAG_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
}

const DAY_MS = 86_400_000

/**
 * `GET /w/{site}.js`: the tag with the rules of the site's published surveys inside. From memory,
 * compressed once per publish and once a day, when the proof of having fetched it changes.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | the tag |
 * | 304 | the browser holds these bytes already |
 * | 404 | there is no such site |
 * | 503 | the widget has not been built |
 */
export function getTag(deps: Deps): Handler {
  const made = new Map<string, Encoded>()
  let madeFrom: Catalog | undefined
  let madeOn = 0

  return (c: Context) => {
    const catalog = deps.catalog.current()
    const today = Math.floor(deps.now().getTime() / DAY_MS)
    if (madeFrom !== catalog || madeOn !== today) {
      made.clear()
      madeFrom = catalog
      madeOn = today
    }
    const id = c.req.param('file')?.slice(0, -'.js'.length) ?? ''
    const site = catalog.sites.get(id)
    if (site) noteSighting(deps, site, c.req.header('referer'))
    const known = made.get(id)
    if (known) return replyEncoded(c.req.raw, known, TAG_HEADERS)
    if (!site) return publicError(404, `there is no site "${id.slice(0, 40)}"`)
    const script = scriptOf(deps, site)
    if (script === undefined) return publicError(503, 'the widget is not built: npm run build')
    const encoded = encode(script)
    made.set(id, encoded)
    return replyEncoded(c.req.raw, encoded, TAG_HEADERS)
  }
}

function scriptOf(deps: Deps, site: Site): string | undefined {
  const rules = siteRules(deps, site)
  // a function, because a "$" in the rules means something in a replacement text
  return rules && deps.assets()?.tag.replace(RULES_MARK, () => scriptSafe(rules))
}

/** JSON that stays one literal in any script and any HTML. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
