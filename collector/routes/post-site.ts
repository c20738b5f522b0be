import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { readSiteInput } from '#shared/schema.ts'
import { siteOf } from '#shared/site-of.ts'
import type { Deps } from './deps.ts'
import { noteAudit } from './note-audit.ts'
import { refuse } from './owner-reply.ts'
import { readJson } from './read-json.ts'

/**
 * `POST /api/sites`: adds a site, `{"name", "origins", "id"?, …}`.
 *
 * | status | when |
 * | --- | --- |
 * | 201 | the site, defaults filled in |
 * | 400 | a field does not fit; the sentence names it |
 * | 401, 403 | not signed in; a key of one site, or a forged request |
 * | 409 | the id is taken |
 */
export function postSite(deps: Deps): Handler {
  return async (c: Context) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const read = readSiteInput(body.value)
    if (!read.ok) return refuse(c, 400, read)
    const site = siteOf(read.value)
    if (!site) return refuse(c, 400, refused('no_slug', {}, 'id'))
    if (!(await deps.store.addSite(site, deps.now()))) {
      return refuse(c, 409, refused('taken', { id: site.id }, 'id'))
    }
    await deps.catalog.reload()
    await noteAudit(deps, c, { action: 'site_added', siteId: site.id, subject: site.name })
    return c.json(site, 201)
  }
}
