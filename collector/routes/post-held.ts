import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import { findHeld } from '../follow-up/find-held.ts'
import { settleHeld } from '../follow-up/settle-held.ts'
import { noteAudit } from './note-audit.ts'
import { findOwnSurvey, refuse } from './owner-reply.ts'
import { readJson } from './read-json.ts'

/** An owner's word on all that is held back. */
export const HELD_FORM = z.strictObject({
  counts: z.boolean(),
  /** first and last day, both included; absent: all of them */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** how many the owner has seen: with more or fewer than these nothing changes */
  seen: z.int().min(0).optional(),
})

/**
 * `POST /api/surveys/{survey}/held`: an owner's word on all answers that were held back because they
 * came too fast, of some days or of all: `{"counts": true}`, or `false`. What something else speaks
 * against is not among them. Scores follow at once.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | `{"changed": 40}` |
 * | 400 | the body is no such thing |
 * | 401, 403 | not signed in; a viewer, or a forged request |
 * | 404 | no such survey of this owner |
 * | 409 | there are not as many as `seen` says: others have come, or somebody has spoken |
 */
export function postHeld(deps: Deps): Handler {
  return async (c: Context) => {
    const published = findOwnSurvey(deps, c.get('caller'), c.req.param('survey'))
    if (!published) return refuse(c, 404, refused('no_survey'))
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const read = HELD_FORM.safeParse(body.value)
    if (!read.success) return refuse(c, 400, FORM_SAID)
    const { counts, from, to, seen } = read.data
    const { site, newest } = published
    const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    const ids = await findHeld(deps.store, newest.id, days)
    if (seen !== undefined && seen !== ids.length) {
      return refuse(c, 409, refused('held_changed', { count: ids.length, seen }))
    }
    const changed = await settleHeld(deps.store, site.id, ids, counts)
    deps.changes.tellAll()
    deps.outbox.dispatcher.wake()
    const action = counts ? 'held_released' : 'held_discarded'
    if (changed > 0) await noteAudit(deps, c, { action, siteId: site.id, subject: newest.id })
    return c.json({ changed })
  }
}

const FORM_SAID = 'send {"counts": true} or false, with "from" and "to" as YYYY-MM-DD if you like'
