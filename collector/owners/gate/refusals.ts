import type { Context } from 'hono'

/** 401: the same for no session, an ended one and a wrong key. */
export function unknownCaller(c: Context): Response {
  return c.json({ error: 'Sign in first, or send an API key.' }, 401)
}

/** 403: the caller has a place here, but a smaller one. */
export function tooSmallRole(c: Context): Response {
  return c.json({ error: 'Your role on this site does not allow this.' }, 403)
}

/** 404: the same for what is not there and for what belongs to somebody else. */
export function notFound(c: Context): Response {
  return c.json({ error: 'There is nothing here.' }, 404)
}
