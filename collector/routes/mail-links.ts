import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context, Handler, MiddlewareHandler } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { bodyLimit } from 'hono/body-limit'
import { isRating, scaleOf } from '#shared/scale.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { FLAGS, LIMITS, type Snapshot } from '#shared/snapshot.ts'
import type { Question } from '#shared/survey.ts'
import type { OtherLang, SurveyWords } from '#shared/words.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { fillSaid } from '#shared/words/fill-said.ts'
import { frozenWords } from '#shared/words/frozen-words.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Deps } from './deps.ts'
import { idOf } from '../ingest/arrive.ts'
import { SHOPPER_TIMES } from '../ingest/first-ms-of.ts'
import { takeIn } from '../ingest/take-in.ts'
import { buttonBody, linkPage, ratingBody, saidBody } from '../outbox/mail/link-page.ts'
import { senderNetwork } from '../ingest/spam/sender-network.ts'
import { watchOver } from '../ingest/watch-over.ts'
import { networkOf, UNREADABLE } from '../middleware/network-of.ts'
import { socketAddress } from '../middleware/prefix-of.ts'
import type { Endpoint } from '../outbox/endpoint/endpoint.ts'
import { endpointOf, rowOf } from '../outbox/endpoint/endpoint-row.ts'
import { MESSAGE_PACKS } from '../outbox/words/packs.ts'
import { NO_SURVEY } from './no-survey.ts'
import { retryAfterSeconds } from './retry-after.ts'

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
} as const

const CSS = readFileSync(join(import.meta.dirname, '..', 'outbox', 'mail', 'page.css'), 'utf8')

/** What a link in a mail carries. */
interface MailLink {
  readonly published: PublishedSurvey
  readonly question: Question
  readonly lang: string
  readonly picked?: number
  /** proven; an id without its proof counts for nothing */
  readonly customer?: string
  /** tells the mailings of a survey apart, so that one answer a mailing counts */
  readonly mailing: string
}

/** Forms behind mail links hold what a snapshot may hold: 413 for more. */
export function limitForm(): MiddlewareHandler {
  const onError = () => page(413, 'en', saidBody('This is too long.'))
  return bodyLimit({ maxSize: LIMITS.bodyBytes, onError })
}

/** `GET /m/page.css`: how the pages behind mail links look. */
export function getMailStyle(): Handler {
  const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }
  return () => new Response(CSS, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
}

/**
 * `GET /m/{survey}?a=&q=&c=&p=&m=&l=`: the page behind a rating in a mail, with that rating picked. It
 * stores nothing, because mail scanners and previews open every link: sending the form does.
 *
 * | name | is |
 * | --- | --- |
 * | `a` | the rating picked; absent: none |
 * | `q` | the rating question; absent: the survey's first |
 * | `c`, `p` | the customer's id and its proof, hex HMAC-SHA-256 with the site's secret |
 * | `m` | the mailing: a customer has one answer for each |
 * | `l` | language of the page; absent: the survey's |
 *
 * 200 the page · 404 no such survey, it has no such rating question, or its owner takes no answers by
 * mail.
 */
export function getMailLink(deps: Deps): Handler {
  return (c: Context) => {
    const link = readLink(deps, c)
    if (!link) return gonePage(c)
    const { published, question, lang, picked, customer } = link
    const words = fillSaid(frozenWords(published.newest, published.words, lang))
    const wording = words.questions.find(({ id }) => id === question.id)
    const scale = scaleOf(question)
    const comment = published.newest.questions.find(({ kind }) => kind === 'comment')
    const k =
      customer === undefined
        ? randomBytes(16).toString('base64url')
        : secretOf(link, customer, deps)
    const asked = words.questions.find(({ id }) => id === comment?.id)
    const body = ratingBody({
      text: wording?.text ?? '',
      ...langOf(wording),
      ...(wording?.low !== undefined && { low: wording.low }),
      ...(wording?.high !== undefined && { high: wording.high }),
      ratings: ratingsOf(scale?.low ?? 0, scale?.high ?? 0, wording?.names),
      ...(picked !== undefined && { picked }),
      ...(asked && {
        comment: {
          text: asked.text,
          ...langOf(asked),
          hint: words.ui.commentHint,
          maxLength: LIMITS.commentLength,
        },
      }),
      send: words.ui.send,
      ...(customer === undefined && { k }),
      proof: deps.formProof.make({ survey: published.newest.id, k }, deps.now().getTime()),
    })
    return page(200, words.lang, body, lookOf(words, published.words.brand))
  }
}

/**
 * `POST /m/{survey}?…`: stores what the page's form says, once: the same page sent twice, or another
 * rating of the same mail opened by the same proven customer, changes the one response. A form that
 * this collector did not make, or that another site's page sent, is marked and watched as such answers
 * of the tag are.
 *
 * 200 thanks · 400 no rating of the scale · 404 as above · 429 too many from this address, or from the
 * site today · 503 with Retry-After.
 */
export function postMailLink(deps: Deps): Handler {
  return async (c: Context) => {
    const link = readLink(deps, c)
    if (!link) return gonePage(c)
    const { published, lang } = link
    const { site, newest } = published
    const network = senderOf(c, deps)
    const waitMs = network && (await deps.limiter?.spend(`${site.id} ${network}`, 1))
    if (waitMs) return failedPage(429, retryAfterSeconds(waitMs), lang)
    const form = new URLSearchParams(await c.req.text())
    const sent = await readForm(link, form, deps)
    if (!sent) return page(400, lang, saidBody('Pick one of the ratings.'))
    const laterMs = deps.dayBudget?.spend(site, 1, deps.now())
    if (laterMs) return failedPage(429, retryAfterSeconds(laterMs), lang)
    const marks =
      (sent.isProven ? 0 : SPAM_FLAGS.no_proof) | (isFromElsewhere(c, deps) ? SPAM_FLAGS.origin : 0)
    const note = watchOver(deps, site, network, marks)
    const from = senderNetwork(network, deps.trustProxy)
    const door = {
      site,
      times: SHOPPER_TIMES,
      marks,
      isWatched: sent.isProven,
      note,
      network: from,
    }
    const [ack] = await takeIn([sent.snapshot], form.size, door, deps)
    if (ack?.state === 'refused') return page(400, lang, saidBody(ack.reason))
    const words = fillSaid(frozenWords(newest, published.words, lang))
    const look = lookOf(words, published.words.brand)
    return page(200, words.lang, saidBody(words.thanks.text), look)
  }
}

function senderOf(c: Context, { trustProxy, noteUnreadable }: Deps): string | undefined {
  const forwarded = c.req.header('x-forwarded-for') ?? null
  const network = networkOf(socketAddress(c), forwarded, trustProxy)
  if (network === UNREADABLE) noteUnreadable()
  return network
}

/** The form's page sends no referrer, so browsers write its origin as `null`; they still say whether it was ours. */
function isFromElsewhere(c: Context, { publicUrl }: Deps): boolean {
  const from = c.req.header('sec-fetch-site')
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return true
  const origin = c.req.header('origin')
  if (origin === undefined || origin === 'null') return false
  return origin !== (publicUrl ?? new URL(c.req.url).origin)
}

function readLink(deps: Deps, c: Context): MailLink | undefined {
  const published = deps.catalog.current().surveys.get(c.req.param('survey') ?? '')
  const asked = c.req.query('q')
  const question = published?.newest.questions.find(
    ({ id, kind }) => isRating(kind) && (asked === undefined || id === asked),
  )
  if (!published || !question || !published.newest.mailAnswers) return undefined
  const { closes } = published.newest
  const isOver = closes !== undefined && deps.now() >= new Date(closes)
  if (published.paused || isOver) return undefined
  const picked = /^\d{1,2}$/.exec(c.req.query('a') ?? '')?.[0]
  const customer = c.req.query('c')
  const isProven =
    customer !== undefined &&
    customer.length <= LIMITS.customerLength &&
    !published.newest.anonymous &&
    deps.proofs.holds(published.site, customer, c.req.query('p') ?? '', deps.now())
  const lang = c.req.query('l') ?? ''
  return {
    published,
    question,
    lang: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(lang) ? lang : published.newest.lang,
    mailing: (c.req.query('m') ?? '').slice(0, 100),
    ...(picked !== undefined && { picked: Number(picked) }),
    ...(isProven && { customer }),
  }
}

/** What names a proven customer's response: it follows from the mail itself. */
function secretOf({ published, mailing }: MailLink, customer: string, { proofs }: Deps): string {
  const { site, newest } = published
  const mine = createHmac('sha256', proofs.mailSecretOf(site.id))
  return mine.update(`mail\n${newest.id}\n${mailing}\n${customer}`).digest('base64url')
}

/** The response that a sent form makes, and whether this collector made the form. */
async function readForm(
  link: MailLink,
  form: URLSearchParams,
  deps: Deps,
): Promise<{ readonly snapshot: Snapshot; readonly isProven: boolean } | undefined> {
  const { published, question, lang, customer } = link
  const { site, newest } = published
  const rating = form.get('rating')
  if (rating === null || !/^\d{1,2}$/.test(rating)) return undefined
  const k = customer === undefined ? (form.get('k') ?? '') : secretOf(link, customer, deps)
  const at = deps.now().getTime()
  const openedMs = deps.formProof.read(form.get('t') ?? '', { survey: newest.id, k }, at)
  const held = await deps.store.findResponse(site.id, idOf(k))
  const rev = Math.min((held?.rev ?? 0) + 1, LIMITS.rev)
  const words = (form.get('comment') ?? '').trim().slice(0, LIMITS.commentLength)
  const comment = newest.questions.find(({ kind }) => kind === 'comment')
  const snapshot: Snapshot = {
    k,
    survey: newest.id,
    ver: newest.ver,
    rev,
    flags: FLAGS.shown | FLAGS.seen | FLAGS.answered | FLAGS.complete,
    answers: {
      [question.id]: { r: rev, a: Number(rating) },
      ...(comment && words !== '' && { [comment.id]: { r: rev, a: words } }),
    },
    t: { first: openedMs ?? at, now: at },
    ctx: { channel: 'mail', lang, ...(customer !== undefined && { customer }) },
  }
  return { snapshot, isProven: openedMs !== undefined }
}

/** `GET /m/stop/{token}`: asks whether to stop the mails of an alert. 200 · 404 not our token. */
export function getMailStop(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoint = await endpointIn(deps, c)
    if (!endpoint) return page(404, 'en', saidBody('This link is not one of ours.'))
    const { lang, stopPage } = MESSAGE_PACKS[endpoint.lang]
    const { title, ask, button, done } = stopPage
    if (endpoint.paused === 'unsubscribed') return page(200, lang, saidBody(done))
    return page(200, lang, buttonBody(title, ask(endpoint.target), button))
  }
}

/** `POST /m/stop/{token}`: stops them, from the page or by a mail program's own button (RFC 8058). */
export function postMailStop(deps: Deps): Handler {
  return async (c: Context) => {
    const endpoint = await endpointIn(deps, c)
    if (!endpoint) return page(404, 'en', saidBody('This link is not one of ours.'))
    const row = rowOf({ ...endpoint, paused: 'unsubscribed' }, deps.outbox.seal)
    await deps.store.changeEndpoint(row)
    const { lang, stopPage } = MESSAGE_PACKS[endpoint.lang]
    return page(200, lang, saidBody(stopPage.done))
  }
}

async function endpointIn({ store, outbox }: Deps, c: Context): Promise<Endpoint | undefined> {
  const id = outbox.stopLinks.read(c.req.param('token') ?? '')
  const row = id === undefined ? undefined : (await store.readEndpoints()).find((e) => e.id === id)
  const endpoint = row && endpointOf(row, outbox.seal)
  return endpoint?.paused === 'unreadable' ? undefined : endpoint
}

function ratingsOf(low: number, high: number, names: readonly string[] = []) {
  return Array.from({ length: high - low + 1 }, (_, place) => ({
    value: low + place,
    name: names[place] ?? String(low + place),
  }))
}

/** What any of these pages says when the collector cannot do it now. */
export function failedPage(
  status: 429 | 500 | 503,
  headers: Readonly<Record<string, string>>,
  lang = 'en',
): Response {
  const body = saidBody('This could not be kept just now. Please send it again.')
  const reply = page(status, lang, body)
  for (const [name, value] of Object.entries(headers)) reply.headers.set(name, value)
  return reply
}

/** In the language of the link, else of the browser: nobody is told whether the survey exists. */
function gonePage(c: Context): Response {
  const wanted = [
    c.req.query('l') ?? '',
    ...parseAccept(c.req.header('accept-language') ?? '').map(({ type }) => type),
  ]
  const lang = chooseLang(Object.keys(NO_SURVEY), wanted) ?? 'en'
  const rtl = LANGUAGE_PACKS.some((pack) => pack.lang === lang && pack.rtl)
  return page(404, lang, saidBody(NO_SURVEY[lang] ?? ''), { rtl })
}

/** The language of a text where it is not the page's. */
function langOf({ lang, dir }: OtherLang = {}): OtherLang {
  return { ...(lang !== undefined && { lang }), ...(dir && { dir }) }
}

function lookOf({ rtl }: SurveyWords, title: string) {
  return { title, ...(rtl && { rtl }) }
}

function page(
  status: number,
  lang: string,
  body: string,
  { rtl = false, title = 'Earshot' } = {},
): Response {
  return new Response(linkPage({ lang, rtl, title, body }), { status, headers: HEADERS })
}
