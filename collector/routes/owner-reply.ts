import type { Context } from 'hono'
import type { Refused } from '#shared/refusals/refused.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import type { Deps } from './deps.ts'
import { callerRole, type Caller } from '../owners/authorize/caller.ts'

/** A refusal in one sentence, with its code where it has one. */
export function refuse(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 503,
  said: string | Refused,
) {
  if (typeof said === 'string') return c.json({ error: said }, status)
  return c.json({ error: said.error, ...said.refusal }, status)
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
