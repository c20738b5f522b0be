import type { Context } from 'hono'

/** The `:site` of a path that has one. */
export function siteIn(c: Context): string {
  const site = c.req.param('site')
  if (site === undefined) throw new Error('this route has no :site')
  return site
}
