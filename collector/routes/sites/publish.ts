import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import type { VersionList } from '#shared/site-replies.ts'
import { missingWords } from '#shared/lint/missing-words.ts'
import { readSurveyDraft } from '#shared/schema.ts'
import { freezeWords } from '#shared/words/freeze-words.ts'
import { wordChanges } from '#shared/words/word-changes.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import type { Deps } from '../deps.ts'
import { dropDraft, findDraft } from '../../drafts/drafts.ts'
import { findPublishers } from '../../owners/audit/find-publishers.ts'
import { note } from '../../owners/audit/note.ts'
import { callerName } from '../../owners/authorize/caller.ts'
import { notFound } from '../../owners/authorize/refusals.ts'
import { refuse } from '../owner-reply.ts'
import { readJson } from '../read-json.ts'
import { findSite } from './find-site.ts'

/** The revision that is to be published. */
export const REV = z.strictObject({ rev: z.int().min(1) })

/**
 * `POST /api/sites/{site}/drafts/{draft}/publish`: `{"rev"}`: what is saved becomes the next version,
 * and the draft is done with. A survey that rested asks again.
 *
 * | status | when |
 * | --- | --- |
 * | 201 | the survey as published, and in which languages its own words are missing |
 * | 400 | it cannot be published; the sentence begins with the path of what is wrong |
 * | 404 | no such draft |
 * | 409 | somebody else has saved since `rev` |
 */
export function publishDraft(deps: Deps): Handler {
  return async (c: Context) => {
    const site = findSite(deps, c)
    const id = c.req.param('draft') ?? ''
    const { people, publish, setArchived, setPaused } = deps.store
    const draft = site && (await findDraft(people.database, site.id, id))
    if (!site || !draft) return refuse(c, 404, refused('no_draft'))
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const form = REV.safeParse(body.value)
    if (!form.success) return refuse(c, 400, 'send {"rev": …}')
    if (form.data.rev !== draft.rev) return refuse(c, 409, refused('changed_meanwhile'))
    const read = readSurveyDraft(draft.definition)
    if (!read.ok) return refuse(c, 400, read)
    const survey = await publish(site, read.value, deps.now())
    if ('error' in survey) return refuse(c, 400, survey)
    await setArchived(survey.id, false, deps.now())
    await setPaused(survey.id, false, deps.now())
    await dropDraft(people.database, draft)
    await deps.catalog.reload()
    const actor = callerName(c.get('caller'))
    const subject = `${survey.id} (${survey.ver})`
    const deed = { actor, action: 'survey_published', siteId: site.id, subject } as const
    await note(people.database, deed, deps.now())
    return c.json({ ...survey, missingWords: missingWords(read.value) }, 201)
  }
}

/** Whether it rests, or is put away. */
export const STATE = z.union([
  z.strictObject({ paused: z.boolean() }),
  z.strictObject({ archived: z.boolean() }),
])

/**
 * `PATCH /api/surveys/{survey}`: `{"paused"}`: lets it rest, or ask again; `{"archived"}`: puts it away,
 * so that it rests as well, or takes it back, still resting. What asks again is archived no longer.
 *
 * 200 · 400 · 404
 */
export function patchSurvey(deps: Deps): Handler {
  return async (c: Context) => {
    const found = deps.catalog.current().surveys.get(c.req.param('survey') ?? '')
    if (!found) return notFound(c, 'survey')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const form = STATE.safeParse(body.value)
    if (!form.success)
      return refuse(c, 400, 'send {"paused": true} or {"archived": true}, or either with false')
    const [verb, action] = verbOf(form.data)
    const { id } = found.newest
    await deps.store[verb](id, Object.values(form.data)[0] ?? false, deps.now())
    if (action === 'survey_resumed') await deps.store.setArchived(id, false, deps.now())
    await deps.catalog.reload()
    const actor = callerName(c.get('caller'))
    const deed = { actor, action, siteId: found.site.id, subject: found.newest.id } as const
    await note(deps.store.people.database, deed, deps.now())
    return c.json(form.data)
  }
}

function verbOf(state: z.infer<typeof STATE>) {
  if ('archived' in state) {
    return ['setArchived', state.archived ? 'survey_archived' : 'survey_restored'] as const
  }
  return ['setPaused', state.paused ? 'survey_paused' : 'survey_resumed'] as const
}

/** `GET /api/surveys/{survey}/versions`: `VersionList`. 200 · 404 */
export function getVersions(deps: Deps): Handler {
  return async (c: Context) => {
    const found = deps.catalog.current().surveys.get(c.req.param('survey') ?? '')
    if (!found) return notFound(c, 'survey')
    const { database } = deps.store.people
    const by = await findPublishers(database, found.site.id, found.newest.id)
    const list: VersionList = {
      paused: found.paused,
      versions: found.versions
        .map((version, place) => {
          const { survey, published } = version
          const publishedBy = by.get(survey.ver)
          const before = found.versions[place - 1]
          return {
            survey,
            published: published.toISOString(),
            ...(publishedBy !== undefined && { publishedBy }),
            defaults: before ? wordChanges(before, version) : [],
          }
        })
        .toReversed(),
      newer: newerWords(found),
    }
    return c.json(list)
  }
}

function newerWords({ site, newest, words }: PublishedSurvey): VersionList['newer'] {
  const now = { survey: newest, words: freezeWords(site, newest) }
  return wordChanges({ survey: newest, words }, now)
}
