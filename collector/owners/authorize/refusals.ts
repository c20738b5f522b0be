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

/** 403: the session is good, and too old for what outlasts it. */
export function signInAgain(c: Context): Response {
  return c.json(bodyOf(refused('sign_in_again')), 403)
}

/** 403: a person may do this in the console, their assistant may not. */
export function notForAssistants(c: Context): Response {
  return c.json(bodyOf(refused('assistant_never')), 403)
}

/** 403: this assistant was connected to read. */
export function readsOnly(c: Context): Response {
  return c.json(bodyOf(refused('assistant_reads')), 403)
}

/**
 * 404: the same for what is not there and for what belongs to somebody else.
 *
 * @param what the caller named, which says nothing of what there is
 */
export function notFound(c: Context, what?: 'site' | 'survey'): Response {
  if (what === undefined) return c.json(bodyOf(refused('nothing_here')), 404)
  return c.json(bodyOf(refused(what === 'site' ? 'no_site' : 'no_survey')), 404)
}

function bodyOf({ error, refusal }: Refused) {
  return { error, ...refusal }
}
