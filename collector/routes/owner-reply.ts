import type { Context } from 'hono'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Deps } from './deps.ts'
import { callerRole, type Caller } from '../owners/authorize/caller.ts'

/** A refusal in one sentence. */
export function refuse(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 503,
  error: string,
) {
  return c.json({ error }, status)
}

/** A survey the caller may read; one of someone else's site looks like one that does not exist. */
export function findOwnSurvey(
  { catalog }: Deps,
  caller: Caller,
  id: string | undefined,
): PublishedSurvey | undefined {
  const found = catalog.current().surveys.get(id ?? '')
  return found && mayRead(caller, found.site.id) ? found : undefined
}

/** Whether the caller has a place at a site, of any role: what more a route takes, the authorization knows. */
export function mayRead(caller: Caller, site: string): boolean {
  return callerRole(caller, site) !== undefined
}
