import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { missingWords } from '#shared/lint/missing-words.ts'
import { readSurveyDraft } from '#shared/schema.ts'
import type { Deps } from './deps.ts'
import { noteAudit } from './note-audit.ts'
import { mayRead, refuse } from './owner-reply.ts'
import { readJson } from './read-json.ts'

/**
 * `POST /api/sites/{site}/surveys`: publishes a survey, or the next version of one. Publishing the
 * same again changes nothing.
 *
 * | status | when |
 * | --- | --- |
 * | 201 | the survey as published, defaults filled in, and in which languages its own words are missing |
 * | 400 | a field does not fit; the sentence names it |
 * | 401, 403 | not signed in; a forged request |
 * | 404 | no such site of this owner |
 */
export function postSurvey(deps: Deps): Handler {
  return async (c: Context) => {
    const site = deps.catalog.current().sites.get(c.req.param('site') ?? '')
    if (!site || !mayRead(c.get('caller'), site.id)) return refuse(c, 404, refused('no_site'))
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const draft = readSurveyDraft(body.value)
    if (!draft.ok) return refuse(c, 400, draft)
    const published = await deps.store.publish(site, draft.value, deps.now())
    if ('error' in published) return refuse(c, 400, published)
    await deps.catalog.reload()
    const subject = `${published.id} (${published.ver})`
    await noteAudit(deps, c, { action: 'survey_published', siteId: site.id, subject })
    return c.json({ ...published, missingWords: missingWords(draft.value) }, 201)
  }
}
