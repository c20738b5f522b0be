import type { Context } from 'hono'
import type { Site } from '#shared/site.ts'
import type { Deps } from '../deps.ts'

/** The site of the path, if there is one; that it is the caller's, the authorization has seen to. */
export function findSite({ catalog }: Pick<Deps, 'catalog'>, c: Context): Site | undefined {
  return catalog.current().sites.get(c.req.param('site') ?? '')
}
