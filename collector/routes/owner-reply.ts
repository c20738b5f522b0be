import type { Context } from 'hono'
import type { PublishedSurvey } from '../catalog.ts'
import type { Deps } from '../deps.ts'
import type { Owner } from '../owners/gate.ts'

/** What the gate hands to owner routes. */
export interface OwnerEnv {
  readonly Variables: { readonly owner: Owner }
}

/** A refusal in one sentence. */
export function refuse(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 503,
  error: string,
) {
  return c.json({ error }, status)
}

/** A survey the owner may read; one of someone else's site looks like one that does not exist. */
export function findOwnSurvey(
  { catalog }: Deps,
  owner: Owner,
  id: string | undefined,
): PublishedSurvey | undefined {
  const found = catalog.current().surveys.get(id ?? '')
  return found && mayRead(owner, found.site.id) ? found : undefined
}

/** Whether a site is the owner's. */
export function mayRead(owner: Owner, site: string): boolean {
  return owner.site === undefined || owner.site === site
}
