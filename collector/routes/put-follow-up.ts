import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import { FOLLOW_UP_STATUSES, type FollowUp } from '#shared/follow-up.ts'
import { keepFollowUp } from '../follow-up/follow-up.ts'
import type { Deps } from './deps.ts'
import { callerName } from '../owners/authorize/caller.ts'
import { readForm } from './account/read-form.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'

const MAX_TAGS = 10
const MAX_TAG = 40
const MAX_NOTE = 2_000

/** What an owner made of it, by its schema. */
export const FOLLOW_UP_FORM = z.strictObject({
  status: z.enum(FOLLOW_UP_STATUSES),
  tags: z.array(z.string().trim().min(1).max(MAX_TAG)).max(MAX_TAGS),
  note: z.string().trim().max(MAX_NOTE),
}) satisfies z.ZodType<FollowUp>

/**
 * `PUT /api/surveys/{survey}/responses/{response}/care` `{status, tags, note}`: what an owner made of
 * a response, in place of what was there.
 *
 * 200 the same as kept · 400 `{error, field, flaw}` · 404 no such response of this survey
 */
export function putFollowUp(deps: Deps): Handler {
  return async (c: Context) => {
    const caller = c.get('caller')
    const published = findOwnSurvey(deps, caller, c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const read = await readForm(c, FOLLOW_UP_FORM)
    if ('refusal' in read) return read.refusal
    const { id: site } = published.site
    const response = c.req.param('response') ?? ''
    const found = await deps.store.findResponse(site, response)
    if (found?.survey !== published.newest.id) return refuse(c, 404, refused('no_response'))
    const care = { ...read.form, tags: [...new Set(read.form.tags)] }
    const change = { by: callerName(caller), at: deps.now() }
    await keepFollowUp(deps.owners.database, { site, response }, care, change)
    return c.json(care)
  }
}
