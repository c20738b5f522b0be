import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import { isExcluded, SPAM_FLAGS, namesOf } from '#shared/spam-flags.ts'
import type { Deps } from './deps.ts'
import { note } from '../owners/audit/note.ts'
import { callerName } from '../owners/authorize/caller.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'
import { readJson } from './read-json.ts'

/** An owner's word. */
export const SPAM_FLAGS_FORM = z.strictObject({ counts: z.union([z.boolean(), z.null()]) })

/**
 * `POST /api/surveys/{survey}/responses/{response}/marks`: an owner's word on whether a response
 * counts, which goes before every suspicion: `{"counts": true}`, `false`, or `null` to take it back.
 * Scores follow at once.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `{"id", "marks", "excluded"}` as they are now |
 * | 400 | the body is no such thing |
 * | 401, 403 | not signed in; a viewer, or a forged request |
 * | 404 | no such response of this survey of this owner |
 */
export function postSpamFlags(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const read = SPAM_FLAGS_FORM.safeParse(body.value)
    if (!read.success) return refuse(c, 400, 'send {"counts": true}, false, or null')
    const { id: site } = published.site
    const id = c.req.param('response') ?? ''
    const found = await deps.store.findResponse(site, id)
    if (found?.survey !== published.newest.id) return refuse(c, 404, refused('no_response'))
    const change = changeFor(read.data.counts)
    await deps.store.changeMarks(site, [id], change)
    deps.changes.tellAll()
    const actor = callerName(c.get('caller'))
    const deed = { actor, action: 'answer_marked', siteId: site, subject: id } as const
    await note(deps.store.people.database, deed, deps.now())
    const marks = (found.marks & ~change.clear) | change.set
    return c.json({ id, marks: namesOf(marks), excluded: isExcluded(marks) })
  }
}

function changeFor(counts: boolean | null) {
  const clear = SPAM_FLAGS.counted | SPAM_FLAGS.discarded
  if (counts === null) return { clear, set: 0 }
  return { clear, set: counts ? SPAM_FLAGS.counted : SPAM_FLAGS.discarded }
}
