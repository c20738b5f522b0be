import type { Context, Handler } from 'hono'
import type { Deps } from '../deps.ts'
import { findForgery } from '../owners/may-change.ts'
import { refuse } from './owner-reply.ts'
import { readJson } from './read-json.ts'

/**
 * `POST /api/setup` `{"token"}`: exchanges the link that the collector printed at its start, once,
 * for a session in a cookie.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | signed in |
 * | 400, 415 | no token; not JSON |
 * | 401 | the token was used, has expired, or never was |
 * | 403 | sent from another site's page |
 */
export function postSetup({ gate }: Deps): Handler {
  return async (c: Context) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const forgery =
      isFromBrowser(c.req.raw.headers) && findForgery(c.req.raw.headers, c.req.url, undefined)
    if (forgery) return refuse(c, 403, forgery)
    const { value } = body
    const token =
      typeof value === 'object' && value !== null && 'token' in value ? value.token : undefined
    if (typeof token !== 'string') return refuse(c, 400, 'send {"token": "…"}')
    const session = await gate.openSession(token)
    if (session === undefined) {
      return refuse(
        c,
        401,
        'this set-up link was used or has expired: start the collector again for a new one',
      )
    }
    c.header('set-cookie', gate.cookieOf(session))
    return c.json({ ok: true })
  }
}

/** `POST /api/sign-out`: ends the session of the cookie. 200 always: there is none afterwards. */
export function postSignOut({ gate }: Deps): Handler {
  return async (c: Context) => {
    await gate.closeSession(c.req.raw.headers)
    c.header('set-cookie', gate.cookieOf(''))
    return c.json({ ok: true })
  }
}

/** `GET /api/me`: who is signed in, and which site a key is bound to. 200, 401. */
export function getMe(): Handler<{ Variables: { owner: { by: string; site?: string } } }> {
  return (c) => c.json(c.get('owner'))
}

function isFromBrowser(headers: Headers): boolean {
  return headers.has('origin') || headers.has('sec-fetch-site')
}
