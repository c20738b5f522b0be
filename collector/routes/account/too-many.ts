import type { Context } from 'hono'

/** 429: how long to wait, in whole seconds. */
export function tooMany(c: Context, waitS: number): Response {
  c.header('retry-after', String(waitS))
  return c.json({ error: 'too many failed tries from this network. Try again later' }, 429)
}
