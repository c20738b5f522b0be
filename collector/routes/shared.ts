import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { isAnonymous } from '../results/anonymous/is-anonymous.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Deps } from './deps.ts'
import { apiLimit } from '../middleware/api-limit.ts'
import { takes } from '../middleware/takes.ts'
import { findForgery } from '../owners/authorize/forgery.ts'
import { sharedComments } from '../sharing/shared-comments.ts'
import { findShareLink } from '../sharing/share-links.ts'
import type { ShareLink } from '../sharing/share-link.ts'
import { dayOf } from '../store/day-of.ts'
import { readForm } from './account/read-form.ts'
import { refuse } from './owner-reply.ts'

const FORM = z.strictObject({ secret: z.string().max(100) })
/** What does not count is passed over: a stranger must not push out what people wrote. */
const MAX_READ = 1_000

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
} as const

/**
 * What a share link opens, under `/shared/read`, apart from every other route: its cookie means
 * nothing elsewhere, and no other cookie or key means anything here. The secret stands behind the `#`
 * of the link, so that no server logs it, and is exchanged for the cookie by POST.
 *
 * | route            | reply                                                                  |
 * | ---------------- | ---------------------------------------------------------------------- |
 * | `POST /open`     | `{secret}` → 204 and the cookie · 400 · 403 forged · 404 no such link, or ended |
 * | `GET /results`   | `{results, trend, comments}` of the one survey · 404 the link has ended |
 * | `GET /comments`  | `{comments}` · 404 also when the link does not show what people wrote  |
 */
export function shared(deps: Deps): Hono {
  const app = new Hono()
  if (deps.limiter) app.use(apiLimit(deps.owners.prefixOf))
  app.use(async function neverKept(c, next) {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
  })
  app.post('/open', open(deps))
  app.get('/results', takes(), results(deps))
  app.get('/comments', takes(), comments(deps))
  app.all('*', (c) => refuse(c, 404, 'there is nothing here'))
  return app
}

function open(deps: Deps) {
  return async (c: Context) => {
    const { owners } = deps
    const isOwn = (origin: string) => owners.address().isOwn(origin, c.req.header('host'))
    const forgery = findForgery(marksOf(c), isOwn)
    if (forgery) return c.json({ error: forgery.error }, forgery.status)
    const read = await readForm(c, FORM)
    if ('refusal' in read) return read.refusal
    const link = await findShareLink(owners.database, read.form.secret, deps.now())
    if (link?.kind !== 'page') return refuse(c, 404, ENDED)
    const { secure } = owners.address()
    setCookie(c, cookieName(deps), read.form.secret, {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure,
      expires: new Date(link.expiresAt),
    })
    return c.body(null, 204)
  }
}

function results(deps: Deps) {
  return async (c: Context) => {
    const found = await findShared(deps, c)
    if (!found) return refuse(c, 404, ENDED)
    const { published, link, today, now } = found
    const view = await deps.shared.read(published, today, now)
    return c.json({ results: view.results, trend: view.trend, comments: link.comments })
  }
}

function comments(deps: Deps) {
  return async (c: Context) => {
    const found = await findShared(deps, c)
    if (!found?.link.comments) return refuse(c, 404, ENDED)
    const { published, today, now } = found
    const view = await deps.shared.read(published, today, now)
    const { from, to } = view.results
    const { responses } = await deps.store.readResponses(published.newest.id, {
      commentedOnly: true,
      limit: MAX_READ,
      from,
      to,
    })
    return c.json({ comments: sharedComments(responses, view, isAnonymous(published)) })
  }
}

const ENDED = 'this link does not work, or no longer'

async function findShared(
  deps: Deps,
  c: Context,
): Promise<
  | {
      readonly link: ShareLink
      readonly published: PublishedSurvey
      readonly today: string
      readonly now: Date
    }
  | undefined
> {
  const now = deps.now()
  const secret = getCookie(c, cookieName(deps))
  const link = secret ? await findShareLink(deps.owners.database, secret, now) : undefined
  const published = link && deps.catalog.current().surveys.get(link.survey)
  if (!link || link.kind !== 'page' || published?.site.id !== link.site) {
    if (secret) deleteCookie(c, cookieName(deps), { path: '/', secure: isSecure(deps) })
    return undefined
  }
  return { link, published, today: dayOf(now.getTime(), published.site.zone), now }
}

function cookieName({ owners }: Deps): string {
  return `${owners.address().cookiePrefix}share`
}

function isSecure({ owners }: Deps): boolean {
  return owners.address().secure
}

function marksOf(c: Context) {
  return {
    method: c.req.method,
    contentType: c.req.header('content-type'),
    secFetchSite: c.req.header('sec-fetch-site'),
    origin: c.req.header('origin'),
  }
}
