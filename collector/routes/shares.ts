import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import { note } from '../owners/audit/note.ts'
import { callerName } from '../owners/authorize/caller.ts'
import { listShareLinks, makeShareLink, revokeShareLink } from '../sharing/share-links.ts'
import { readForm } from './account/read-form.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'

const MAX_DAYS = 366
const DAY_MS = 24 * 60 * 60 * 1000
/** A new link, by its schema. */
export const SHARE_FORM = z.strictObject({
  kind: z.enum(['page', 'badge']).default('page'),
  name: z.string().trim().max(100).default(''),
  days: z.int().min(1).max(MAX_DAYS).default(90),
  comments: z.boolean().default(false),
})

/** `GET /api/surveys/{survey}/shares`: 200 `{shares: ShareLink[]}`, those that still work · 404 */
export function getShares(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const shares = await listShareLinks(deps.owners.database, published.newest.id, deps.now())
    return c.json({ shares })
  }
}

/**
 * `POST /api/surveys/{survey}/shares` `{kind?, name?, days?, comments?}`: a link by which others read
 * this survey, for 90 days unless told otherwise, without what people wrote unless told otherwise.
 *
 * 201 `{share, link}`, the link shown once · 400 `{error, field, flaw}` · 404 no such survey
 */
export function postShare(deps: Deps): Handler {
  return async (c: Context) => {
    const caller = c.get('caller')
    const published = findOwnSurvey(deps, caller, c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const read = await readForm(c, SHARE_FORM)
    if ('refusal' in read) return read.refusal
    const { kind, name, days, comments } = read.form
    const now = deps.now()
    const actor = callerName(caller)
    const where = { site: published.site.id, survey: published.newest.id }
    const expiresAt = new Date(now.getTime() + days * DAY_MS).toISOString()
    const { database } = deps.owners
    const made = { ...where, kind, name, comments, expiresAt, madeBy: actor }
    const { link, secret } = await makeShareLink(database, made, now)
    await note(database, { actor, action: 'share_link_made', ...deedOf(where, link.id) }, now)
    const { origin } = deps.owners.address()
    const path = kind === 'badge' ? `/badge/${secret}.svg` : `/shared#${secret}`
    return c.json({ share: link, link: origin + path }, 201)
  }
}

/** `DELETE /api/surveys/{survey}/shares/{share}`: 204, closed at once for whoever has it open · 404 */
export function deleteShare(deps: Deps): Handler {
  return async (c: Context) => {
    const caller = c.get('caller')
    const published = findOwnSurvey(deps, caller, c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const where = { site: published.site.id, survey: published.newest.id }
    const id = c.req.param('share') ?? ''
    const { database } = deps.owners
    if (!(await revokeShareLink(database, where.survey, id))) {
      return refuse(c, 404, refused('no_link'))
    }
    const actor = callerName(caller)
    await note(database, { actor, action: 'share_link_revoked', ...deedOf(where, id) }, deps.now())
    return c.body(null, 204)
  }
}

function deedOf({ site, survey }: { readonly site: string; readonly survey: string }, id: string) {
  return { siteId: site, subject: `${survey}: ${id}` }
}
