import type { Context, Handler } from 'hono'
import { rulesOf } from '#shared/rules-of.ts'
import type { Site } from '#shared/site.ts'
import { RULES_MARK } from '../assets.ts'
import { surveysOf, type Catalog } from '../catalog.ts'
import type { Deps } from '../deps.ts'
import { encode, replyEncoded, type Encoded } from '../encoded.ts'
import { PUBLIC_HEADERS, publicError } from './public-reply.ts'

const TAG_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
}

/**
 * `GET /w/{site}.js`: the tag with the rules of the site's published surveys inside. From memory,
 * compressed once per publish.
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

  return (c: Context) => {
    const catalog = deps.catalog.current()
    if (madeFrom !== catalog) {
      made.clear()
      madeFrom = catalog
    }
    const id = c.req.param('file')?.slice(0, -'.js'.length) ?? ''
    const known = made.get(id)
    if (known) return replyEncoded(c.req.raw, known, TAG_HEADERS)
    const site = catalog.sites.get(id)
    if (!site) return publicError(404, `there is no site "${id.slice(0, 40)}"`)
    const script = scriptOf(deps, catalog, site)
    if (script === undefined) return publicError(503, 'the widget is not built: npm run build')
    const encoded = encode(script)
    made.set(id, encoded)
    return replyEncoded(c.req.raw, encoded, TAG_HEADERS)
  }
}

function scriptOf(deps: Deps, catalog: Catalog, site: Site): string | undefined {
  const assets = deps.assets()
  if (!assets) return undefined
  const rules = rulesOf(site, surveysOf(catalog, site.id), assets.deskName, deps.quotas.isFull)
  // a function, because a "$" in the rules means something in a replacement text
  return assets.tag.replace(RULES_MARK, () => scriptSafe(rules))
}

/** JSON that stays one literal in any script and any HTML. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
