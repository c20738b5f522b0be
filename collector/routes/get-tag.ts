import { DAY_MS } from '#shared/day.ts'
import type { Context, Handler } from 'hono'
import type { Site } from '#shared/site.ts'
import { RULES_MARK } from '../catalog/assets.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Deps } from './deps.ts'
import { detectInstall } from '../install/detect-install.ts'
import {
  encode,
  pickReply,
  prepareReplies,
  type EncodedReply,
  type Replies,
} from './compressed-reply.ts'
import type { HeaderOf } from '../ingest/body-text.ts'
import { siteRules } from './site-rules.ts'
import { PUBLIC_HEADERS, publicError } from './public-reply.ts'

const TAG_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
}

/** What a site's tag is to a request; `undefined`: there is no such site, or no tag yet. */
export type Tags = (site: string, headerOf: HeaderOf) => EncodedReply | undefined

/** Tags from memory, compressed once per publish and once a day, when the proof in them changes. */
export function createTags(deps: Deps): Tags {
  const made = new Map<string, Replies>()
  let madeFrom: Catalog | undefined
  let madeOn = 0

  function make(site: Site): Replies | undefined {
    const script = scriptOf(deps, site)
    if (script === undefined) return undefined
    const replies = prepareReplies(encode(script), TAG_HEADERS)
    made.set(site.id, replies)
    return replies
  }

  function note(site: Site, page: string | null | undefined, nowMs: number): void {
    // reading an address costs as much as the reply
    if (!page || !deps.installs.isNews(`${site.id} tag ${page}`, nowMs)) return
    detectInstall(deps, site, page)
  }

  return (id, headerOf) => {
    const catalog = deps.catalog.current()
    const nowMs = deps.now().getTime()
    const today = Math.floor(nowMs / DAY_MS)
    if (madeFrom !== catalog || madeOn !== today) {
      made.clear()
      madeFrom = catalog
      madeOn = today
    }
    const site = catalog.sites.get(id)
    if (!site) return undefined
    note(site, headerOf('referer'), nowMs)
    const replies = made.get(id) ?? make(site)
    return replies && pickReply(headerOf, replies)
  }
}

/**
 * `GET /w/{site}.js`: the tag with the rules of the site's published surveys inside.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | the tag |
 * | 304 | the browser holds these bytes already |
 * | 404 | there is no such site |
 * | 503 | the widget has not been built |
 */
export function getTag(deps: Deps): Handler {
  const tags = createTags(deps)
  return (c: Context) => {
    const id = c.req.param('file')?.slice(0, -'.js'.length) ?? ''
    const reply = tags(id, (name) => c.req.header(name))
    if (reply) return new Response(reply.body, reply)
    if (!deps.catalog.current().sites.has(id)) {
      return publicError(404, `there is no site "${id.slice(0, 40)}"`)
    }
    return publicError(503, 'the widget is not built: npm run build')
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
