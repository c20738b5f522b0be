import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Owners } from '../owners.ts'
import { ALL_SITES } from '../tables.ts'
import { ACCESS } from './access.ts'
import { isReading, mayAssistant } from './assistant-routes.ts'
import { findCaller } from './find-caller.ts'
import { findForgery, findFormed } from './forgery.ts'
import { decideAccess } from './decide-access.ts'
import { pathValue } from './path-value.ts'
import { notFound, notForAssistants, readsOnly, tooSmallRole, unknownCaller } from './refusals.ts'

/** The site a survey belongs to, published or not; undefined when there is no such survey. */
export type SiteOf = (surveyId: string) => string | undefined

/** What there is to ask for. */
export interface Places {
  readonly siteOf: SiteOf
  isSite(id: string): boolean
}

/**
 * Stands before every route under `/api`, and lets nobody through whom the table does not name.
 * Routes behind it find the caller in `c.get('caller')`.
 *
 * 401 nobody we know · 403 a forged request, or too small a role · 404 no such route, or a site or
 * survey that is not there or not theirs
 */
export function authorize(owners: Owners, { siteOf, isSite }: Places): MiddlewareHandler {
  return async function authorize(c, next) {
    const route = routeOf(c)
    const access = route && ACCESS[`${c.req.method === 'HEAD' ? 'GET' : c.req.method} ${route}`]
    const { caller, cookies } = await findCaller(owners, c.req)
    if (!access) return caller.kind === 'nobody' ? unknownCaller(c) : notFound(c)

    // a wrong key is a wrong key, whatever else is wrong with the request
    const isKeyWrong = caller.kind === 'nobody' && c.req.header('authorization') !== undefined
    if (isKeyWrong && access !== 'anyone') return unknownCaller(c)

    const isOwn = (origin: string) => owners.address().isOwn(origin, c.req.header('host'))
    const isProgram = caller.kind === 'key' || caller.kind === 'assistant'
    const forgery = isProgram ? findFormed(marksOf(c)) : findForgery(marksOf(c), isOwn)
    if (forgery) return c.json({ error: forgery.error }, forgery.status)
    if (caller.kind === 'assistant') {
      if (!mayAssistant(c.req.method, route)) return notForAssistants(c)
      if (caller.readOnly && !isReading(c.req.method)) return readsOnly(c)
    }
    const site = siteIn(route, c.req.path, siteOf)
    const decision = decideAccess(access, caller, site)
    if (decision === 'unknown_caller') return unknownCaller(c)
    if (decision === 'too_small_role') return tooSmallRole(c)
    // whoever keeps every site has a role on one that is not there, too; people may be of every site
    const isEverySite = site === ALL_SITES && typeof access === 'object'
    const isAbsent = site !== undefined && !isEverySite && !isSite(site)
    if (decision === 'not_found' || isAbsent)
      return notFound(c, route.includes(':survey') ? 'survey' : 'site')

    c.set('caller', caller)
    await next()
    if (!c.res.headers.has('set-cookie'))
      for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  }
}

/** The pattern of the route behind the authorization; undefined when there is none. */
function routeOf(c: Context): string | undefined {
  const found = matchedRoutes(c).findLast(
    ({ method, path }) => method !== 'ALL' && !path.endsWith('*'),
  )
  return found?.path
}

function siteIn(route: string, path: string, siteOf: SiteOf): string | undefined {
  const site = pathValue(route, path, 'site')
  if (site !== undefined) return site
  const survey = pathValue(route, path, 'survey')
  return survey === undefined ? undefined : siteOf(survey)
}

function marksOf(c: Context) {
  return {
    method: c.req.method,
    contentType: c.req.header('content-type'),
    secFetchSite: c.req.header('sec-fetch-site'),
    origin: c.req.header('origin'),
  }
}
