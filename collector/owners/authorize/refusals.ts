import { refused, type Refused } from '#shared/refusals/refused.ts'
import type { Context } from 'hono'

/** 401: the same for no session, an ended one and a wrong key. */
export function unknownCaller(c: Context): Response {
  return c.json(bodyOf(refused('signed_out')), 401)
}

/** 403: the caller has a place here, but a smaller one. */
export function tooSmallRole(c: Context): Response {
  return c.json(bodyOf(refused('role')), 403)
}

/**
 * 404: the same for what is not there and for what belongs to somebody else.
 *
 * @param what the caller named, which says nothing of what there is
 */
export function notFound(c: Context, what?: 'site' | 'survey'): Response {
  if (what === undefined) return c.json({ error: 'there is nothing here' }, 404)
  return c.json(bodyOf(refused(what === 'site' ? 'no_site' : 'no_survey')), 404)
}

function bodyOf({ error, refusal }: Refused) {
  return { error, ...refusal }
}
