import type { Context, Handler } from 'hono'
import { rulesForPinned } from '#shared/rules-for-pinned.ts'
import type { Deps } from './deps.ts'
import { detectInstall } from '../install/detect-install.ts'
import { encode, replyEncoded, type Encoded } from './compressed-reply.ts'
import { siteRules } from './site-rules.ts'
import { PUBLIC_HEADERS, publicError } from './public-reply.ts'

const RULES_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
}

/**
 * `GET /w/{site}/rules.json`: `TagRules`, for the tag whose bytes never change. What the other tag has
 * inside, with addresses as that tag compares them. From memory, like it.
 *
 * | status | when |
 * | --- | --- |
 * | 200, 304 | the rules |
 * | 404 | there is no such site |
 * | 503 | the widget has not been built |
 */
export function getRules(deps: Deps): Handler {
  const made = new Map<string, { readonly text: string; readonly encoded: Encoded }>()

  return (c: Context) => {
    const id = c.req.param('site') ?? ''
    const site = deps.catalog.current().sites.get(id)
    if (!site) return publicError(404, `there is no site "${id.slice(0, 40)}"`)
    detectInstall(deps, site, c.req.header('referer'))
    const rules = siteRules(deps, site)
    if (!rules) return publicError(503, 'the widget is not built: npm run build')
    const text = JSON.stringify(rulesForPinned(rules))
    const known = made.get(id)
    const now = known?.text === text ? known : { text, encoded: encode(text) }
    made.set(id, now)
    return replyEncoded(c.req.raw, now.encoded, RULES_HEADERS)
  }
}
