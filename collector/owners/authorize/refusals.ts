import type { Context } from 'hono'

/** 401: the same for no session, an ended one and a wrong key. */
export function unknownCaller(c: Context): Response {
  return c.json({ error: 'sign in, or send an API key as a bearer token' }, 401)
}

/** 403: the caller has a place here, but a smaller one. */
export function tooSmallRole(c: Context): Response {
  return c.json({ error: 'your role on this site does not allow this' }, 403)
}

/** 403: a person may do this in the console, their assistant may not. */
export function notForAssistants(c: Context): Response {
  return c.json({ error: 'an assistant may not do this: do it in the console' }, 403)
}

/** 403: this assistant was connected to read. */
export function readsOnly(c: Context): Response {
  return c.json(
    { error: 'this assistant was connected to read only: connect it anew to let it write' },
    403,
  )
}

/**
 * 404: the same for what is not there and for what belongs to somebody else.
 *
 * @param what the caller named, which says nothing of what there is
 */
export function notFound(c: Context, what?: 'site' | 'survey'): Response {
  const error = what === undefined ? 'there is nothing here' : `there is no such ${what}`
  return c.json({ error }, 404)
}
