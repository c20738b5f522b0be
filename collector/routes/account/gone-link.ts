import type { Context } from 'hono'

/** 404: one sentence for never made, used and too old alike, so that nothing is given away. */
export function goneLink(c: Context): Response {
  return c.json({ error: 'this link does not work any more. Ask for a new one' }, 404)
}
