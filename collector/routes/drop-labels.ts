import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import type { Deps } from './deps.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'
import { noteAudit } from './note-audit.ts'

/**
 * `POST /api/surveys/{survey}/labels/drop-empty`: drops values of facets that no answer is under, so
 * that others take their places, and counts the survey again.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `{"dropped": [{"facet", "value"}]}` |
 * | 401, 403 | not signed in; a viewer, or a forged request |
 * | 404 | no such survey of this owner |
 */
export function postDropLabels(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const { dropped } = await deps.store.dropEmptyLabels(published.newest.id)
    deps.changes.tellAll()
    const { site, newest } = published
    await noteAudit(deps, c, { action: 'labels_dropped', siteId: site.id, subject: newest.id })
    return c.json({ dropped })
  }
}
