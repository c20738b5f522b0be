import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import type { FollowUp } from '#shared/follow-up.ts'
import { findFollowUp, keepFollowUp } from '../follow-up/follow-up.ts'
import type { Deps } from './deps.ts'
import { callerName } from '../owners/authorize/caller.ts'
import { readForm } from './account/read-form.ts'
import { noteAudit } from './note-audit.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'
import { FOLLOW_UP_FORM } from './put-follow-up.ts'

const { status, tags } = FOLLOW_UP_FORM.shape

/** What changes of it; absent: that stays. */
export const FOLLOW_UP_CHANGE = z.strictObject({
  status: status.exactOptional(),
  addTags: tags.exactOptional(),
  removeTags: tags.exactOptional(),
})

const NONE: FollowUp = { status: 'new', tags: [], note: '' }

/**
 * `PATCH /api/surveys/{survey}/responses/{response}/care` `{status?, addTags?, removeTags?}`: changes what
 * an owner made of a response, and leaves the rest as it is.
 *
 * 200 all of it, as kept · 400 `{error, field, flaw}`, or more than 10 tags · 404 no such response of this survey
 */
export function patchFollowUp(deps: Deps): Handler {
  return async (c: Context) => {
    const caller = c.get('caller')
    const published = findOwnSurvey(deps, caller, c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const read = await readForm(c, FOLLOW_UP_CHANGE)
    if ('refusal' in read) return read.refusal
    const { id: site } = published.site
    const response = c.req.param('response') ?? ''
    const found = await deps.store.findResponse(site, response)
    if (found?.survey !== published.newest.id) return refuse(c, 404, refused('no_response'))
    const { database } = deps.owners
    const before = (await findFollowUp(database, site, [response])).get(response) ?? NONE
    const checked = FOLLOW_UP_FORM.safeParse(changed(before, read.form))
    if (!checked.success) return refuse(c, 400, refused('many_tags', { most: 10 }))
    const change = { by: callerName(caller), at: deps.now() }
    await keepFollowUp(database, { site, response }, checked.data, change)
    const subject = `${published.newest.id} ${response}`
    await noteAudit(deps, c, { action: 'follow_up_changed', siteId: site, subject })
    return c.json(checked.data)
  }
}

function changed(before: FollowUp, form: z.output<typeof FOLLOW_UP_CHANGE>): FollowUp {
  const { status: now = before.status, addTags = [], removeTags = [] } = form
  const kept = before.tags.filter((tag) => !removeTags.includes(tag))
  return { ...before, status: now, tags: [...new Set([...kept, ...addTags])] }
}
