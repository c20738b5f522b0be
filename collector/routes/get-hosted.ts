import { createHash } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { TEST_CHANNEL } from '#shared/snapshot.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { isRtl } from '#shared/words/is-rtl.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Deps } from './deps.ts'
import { encodeHtml } from './encode-html.ts'
import { NO_SURVEY } from './no-survey.ts'
import { TEST_NOTE } from './test-note.ts'

/**
 * `GET /s/{survey}`: a page of its own for a link or a QR code. It loads the tag and holds the survey;
 * fetching it does nothing, so mail scanners and link previews answer for nobody. It speaks the language
 * that the browser puts first of those the survey has, else the survey's own. With `?test` the answer is
 * kept as its owner's test, and counted nowhere; the page says so.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | the page |
 * | 404 | there is no such survey, or it is archived |
 */
export function getHosted({ catalog }: Deps): Handler {
  return (c: Context) => {
    const found = catalog.current().surveys.get(c.req.param('survey') ?? '')
    const wanted = parseAccept(c.req.header('accept-language') ?? '').map(({ type }) => type)
    if (!found || found.archived) return c.html(gonePage(wanted), 404, HEADERS)
    const channel = c.req.query('test') === undefined ? 'link' : TEST_CHANNEL
    return c.html(pageOf(found, channel, wanted), 200, HEADERS)
  }
}

const STYLE = `.test{color:light-dark(#6b4a00,#e8c46a);font-size:15px}:root{color-scheme:light dark}body{margin:0;min-height:90dvh;display:grid;place-items:center}main{width:min(560px,100% - 32px);font-family:system-ui,sans-serif}p{line-height:1.6}`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

const HEADERS = {
  'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-${STYLE_HASH}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
} as const

function gonePage(wanted: readonly string[]): string {
  const lang = chooseLang(Object.keys(NO_SURVEY), wanted) ?? 'en'
  return page(lang, 'Earshot', `<main><p>${encodeHtml(NO_SURVEY[lang] ?? '')}</p></main>`)
}

function pageOf(
  { site, newest, words }: PublishedSurvey,
  channel: string,
  wanted: readonly string[],
): string {
  // the page is in the language of the questions: their card may have the buttons of another
  const lang = chooseLang(words.asked, wanted) ?? words.asked[0] ?? newest.lang
  const tag = `<script src="/w/${encodeHtml(site.id)}.js" data-hosted data-channel="${channel}" async></script>`
  const note = channel === TEST_CHANNEL ? testNote(wanted) : ''
  const survey = `<earshot-survey survey="${encodeHtml(newest.id)}"></earshot-survey>`
  const card = `<main>${note}${survey}</main>`
  return page(lang, words.brand, `${tag}\n${card}`)
}

/** Its owner's own, whatever the survey speaks. */
function testNote(wanted: readonly string[]): string {
  const lang = chooseLang(Object.keys(TEST_NOTE), wanted) ?? 'en'
  return `<p class="test" lang="${lang}">${encodeHtml(TEST_NOTE[lang] ?? '')}</p>`
}

function page(lang: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${encodeHtml(lang)}"${isRtl(lang) ? ' dir="rtl"' : ''}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${encodeHtml(title)}</title>
<style>${STYLE}</style>
${body}
</html>
`
}
