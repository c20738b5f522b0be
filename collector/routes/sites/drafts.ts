import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import type { DraftReply, SiteSurvey, SiteSurveyList, DraftNote } from '#shared/site-replies.ts'
import { readDraftInProgress } from '#shared/schema.ts'
import { unusedRulesOf } from '#shared/unused-rules-of.ts'
import { usedIds } from '#shared/used-ids.ts'
import { surveyIdOf } from '#shared/survey-of.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import type { Deps } from '../deps.ts'
import type { Draft } from '../../drafts/draft.ts'
import { dropDraft, findDraft, isDraft, keepDraft, listDrafts } from '../../drafts/drafts.ts'
import { callerName } from '../../owners/authorize/caller.ts'
import { notFound } from '../../owners/authorize/refusals.ts'
import { noteAudit } from '../note-audit.ts'
import { refuse } from '../owner-reply.ts'
import { readJson } from '../read-json.ts'
import { stateOf } from '../survey-state.ts'
import { findSite } from './find-site.ts'

/** `GET /api/sites/{site}/surveys`: `SiteSurveyList`. 200 · 404 */
export function getSiteSurveys(deps: Deps): Handler {
  return async (c: Context) => {
    const site = findSite(deps, c)
    if (!site) return notFound(c, 'site')
    const drafts = await listDrafts(deps.store.people.database, site.id)
    const published = [...deps.catalog.current().surveys.values()].filter(
      (survey) => survey.site.id === site.id,
    )
    const known = new Set(published.map(({ newest }) => newest.id))
    const list: SiteSurveyList = {
      surveys: [
        ...drafts.filter(({ id }) => !known.has(id)).map(itemOfDraft),
        ...published.toReversed().map((survey) =>
          itemOf(
            deps,
            survey,
            drafts.find(({ id }) => id === survey.newest.id),
          ),
        ),
      ],
    }
    return c.json(list)
  }
}

function itemOfDraft(draft: Draft): SiteSurvey {
  const name = draft.definition.name ?? draft.id
  return { id: draft.id, name, state: 'draft', draft: noteOf(draft) }
}

function itemOf(
  deps: Deps,
  { newest, paused, archived }: PublishedSurvey,
  draft?: Draft,
): SiteSurvey {
  const state = paused ? 'paused' : stateOf(newest, deps.now(), deps.quotas.isFull(newest))
  const name = draft?.definition.name ?? newest.name
  const unusedRules = unusedRulesOf(newest.audience)
  return {
    id: newest.id,
    name,
    state,
    ver: newest.ver,
    ...(archived && { archived }),
    ...(draft && { draft: noteOf(draft) }),
    ...(unusedRules.length > 0 && { unusedRules }),
  }
}

function noteOf({ rev, savedAt, savedBy }: Draft): DraftNote {
  return { rev, savedAt, savedBy }
}

/** `GET /api/sites/{site}/drafts/{draft}`: `DraftReply`, the published version where none is saved. 200 · 404 */
export function getDraft(deps: Deps): Handler {
  return async (c: Context) => {
    const found = await findDraftReply(deps, c)
    return found ? c.json(found) : refuse(c, 404, refused('no_draft'))
  }
}

async function findDraftReply(deps: Deps, c: Context): Promise<DraftReply | undefined> {
  const site = c.req.param('site') ?? ''
  const id = c.req.param('draft') ?? ''
  const survey = deps.catalog.current().surveys.get(id)
  const published = survey?.site.id === site ? survey : undefined
  const draft = await findDraft(deps.store.people.database, site, id)
  const definition = draft?.definition ?? (published && draftOf(published))
  if (!definition) return undefined
  return {
    id,
    draft: definition,
    ...(draft && { note: noteOf(draft) }),
    ...(published && {
      published: published.newest,
      used: usedIds(published.versions.map((version) => version.survey)),
    }),
    paused: published?.paused ?? false,
  }
}

function draftOf({ newest }: PublishedSurvey): SurveyDraft {
  const { site: _site, ver: _ver, ...draft } = newest
  return draft
}

/**
 * `POST /api/sites/{site}/drafts`: begins a survey, from a template or a copy. Its id is made from
 * its name and is free.
 *
 * 201 `{id, rev}` · 400 not a survey · 404
 */
export function postDraft(deps: Deps): Handler {
  return async (c: Context) => {
    const site = findSite(deps, c)
    if (!site) return notFound(c, 'site')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const read = readDraftInProgress(body.value)
    if (!read.ok) return refuse(c, 400, read)
    const { id: wanted, ...rest } = read.value
    const id = await freeId(deps, wanted ?? surveyIdOf(rest))
    const definition = { ...rest, id }
    const save = { id, siteId: site.id, definition, rev: 0, savedBy: callerName(c.get('caller')) }
    const kept = await keepDraft(deps.store.people.database, save, deps.now())
    if (!kept) return refuse(c, 409, refused('taken', { id }, 'id'))
    await noteOfAssistant(deps, c, site.id, id)
    return c.json({ id, rev: kept.rev }, 201)
  }
}

/** People save all the time, and the draft says who; what their assistant saves stands in the audit list. */
async function noteOfAssistant(deps: Deps, c: Context, siteId: string, subject: string) {
  if (c.get('caller').kind !== 'assistant') return
  await noteAudit(deps, c, { action: 'draft_saved', siteId, subject })
}

/** The id itself, or with the first number behind it that nobody has taken. */
async function freeId({ catalog, store }: Deps, wanted: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted.slice(0, 36)}-${n}`
    if (catalog.current().surveys.has(id)) continue
    if (!(await isDraft(store.people.database, id))) return id
  }
}

/** A draft to be saved, and the revision it was made from. */
export const SAVE = z.strictObject({ rev: z.int().min(0), draft: z.unknown() })

/**
 * `PATCH /api/sites/{site}/drafts/{draft}`: `{"rev", "draft"}` → saved, if nobody has since `rev`.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `DraftNote` |
 * | 400 | a field does not fit; the sentence begins with its path |
 * | 404 | no such draft |
 * | 409 | somebody else has saved meanwhile; the reply is the `DraftReply` as it is now, and a sentence |
 */
export function patchDraft(deps: Deps): Handler {
  return async (c: Context) => {
    const site = c.req.param('site') ?? ''
    const id = c.req.param('draft') ?? ''
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const form = SAVE.safeParse(body.value)
    if (!form.success) return refuse(c, 400, 'send {"rev": …, "draft": {…}}')
    const read = readDraftInProgress(form.data.draft)
    if (!read.ok) return refuse(c, 400, read)
    const there = await findDraftReply(deps, c)
    if (!there) return refuse(c, 404, refused('no_draft'))
    const save = {
      id,
      siteId: site,
      definition: { ...read.value, id },
      rev: form.data.rev,
      savedBy: callerName(c.get('caller')),
    }
    const kept = await keepDraft(deps.store.people.database, save, deps.now())
    if (kept) {
      await noteOfAssistant(deps, c, site, id)
      return c.json(noteOf(kept))
    }
    const now = await findDraftReply(deps, c)
    const { error, refusal } = refused('changed_meanwhile')
    return c.json({ error, ...refusal, ...now }, 409)
  }
}

/**
 * `DELETE /api/sites/{site}/drafts/{draft}?rev=`: throws away what was not published.
 *
 * 204 · 404 no such draft · 409 somebody else has saved meanwhile
 */
export function deleteDraft(deps: Deps): Handler {
  return async (c: Context) => {
    const siteId = c.req.param('site') ?? ''
    const id = c.req.param('draft') ?? ''
    const rev = Number(c.req.query('rev'))
    const { database } = deps.store.people
    if (!(await findDraft(database, siteId, id))) return refuse(c, 404, refused('no_draft'))
    if (await dropDraft(database, { siteId, id, rev })) return c.body(null, 204)
    return refuse(c, 409, refused('changed_meanwhile'))
  }
}
