import { createHash } from 'node:crypto'
import type { Context, Handler } from 'hono'
import type { Deps } from '../deps.ts'
import { encodeHtml } from './encode-html.ts'

/**
 * `GET /s/{survey}`: a page of its own for a link or a QR code. It loads the tag and holds the survey;
 * fetching it does nothing, so mail scanners and link previews answer for nobody.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | the page |
 * | 404 | there is no such survey |
 */
export function getHosted({ catalog }: Deps): Handler {
  return (c: Context) => {
    const found = catalog.current().surveys.get(c.req.param('survey') ?? '')
    if (!found) return c.html(GONE, 404, HEADERS)
    const { site, newest } = found
    return c.html(pageOf(site.id, newest.id, site.brand, newest.lang), 200, HEADERS)
  }
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;min-height:90dvh;display:grid;place-items:center}main{width:min(560px,100% - 32px);font-family:system-ui,sans-serif}`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

const HEADERS = {
  'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-${STYLE_HASH}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
} as const

const GONE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No survey</title>
<style>${STYLE}</style>
<main><p>There is no such survey. Perhaps it has ended, or the link was cut short.</p></main>
</html>
`

function pageOf(site: string, survey: string, brand: string, lang: string): string {
  return `<!doctype html>
<html lang="${encodeHtml(lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${encodeHtml(brand)}</title>
<style>${STYLE}</style>
<script src="/w/${encodeHtml(site)}.js" data-hosted data-channel="link" async></script>
<main><earshot-survey survey="${encodeHtml(survey)}"></earshot-survey></main>
</html>
`
}
