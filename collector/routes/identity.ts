import { refused } from '#shared/refusals/refused.ts'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import { read } from '#shared/schema.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from './deps.ts'
import { note } from '../owners/audit/note.ts'
import { callerName } from '../owners/authorize/caller.ts'
import { notFound } from '../owners/authorize/refusals.ts'
import {
  KEEP_DAYS,
  MAX_KEEP_DAYS,
  replaceCustomerSecret,
} from '../owners/replace-customer-secret.ts'
import { findSite } from './sites/find-site.ts'
import { refuse } from './owner-reply.ts'
import { readJson } from './read-json.ts'

/** For how many days the old secret still holds; 0 where it has leaked. */
export const rotation = z.strictObject({
  keepDays: z.int().min(0).max(MAX_KEEP_DAYS).default(KEEP_DAYS),
})

/**
 * `GET /api/sites/{site}/identity`: `{secret, previous?: {secret, until}}`, with which the site's
 * server signs its customers: hex HMAC-SHA-256 of the id. 200 · 401, 403, 404.
 */
export function getIdentity(deps: Deps): Handler {
  return (c: Context) => {
    const site = findSite(deps, c)
    return site ? c.json(identityOf(site, deps)) : notFound(c, 'site')
  }
}

/**
 * `POST /api/sites/{site}/identity/rotate`: `{"keepDays"?}` → another secret. Both hold for so many
 * days, 7 unless told otherwise; 0 ends the old one at once.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | as `GET` says it now |
 * | 400 | `keepDays` is not 0 to 30 |
 * | 401, 403, 404 | not signed in; too small a role; no such site |
 * | 409 | somebody has changed the site in this instant |
 */
export function postIdentityRotate(deps: Deps): Handler {
  return async (c: Context) => {
    const site = findSite(deps, c)
    if (!site) return notFound(c, 'site')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.status, body.error)
    const found = read(rotation, body.value, 'identity')
    if (!found.ok) return refuse(c, 400, found)
    const after = replaceCustomerSecret(site, found.value.keepDays, deps.now())
    const isChanged = await deps.store.changeSite(site, after)
    await deps.catalog.reload()
    if (!isChanged) return refuse(c, 409, refused('changed_meanwhile'))
    const actor = callerName(c.get('caller'))
    const deed = { actor, action: 'customer_secret_replaced', siteId: site.id } as const
    await note(deps.store.people.database, deed, deps.now())
    return c.json(identityOf(after, deps))
  }
}

function identityOf(site: Site, { proofs, now }: Deps) {
  const previous = proofs.previousOf(site, now())
  return { secret: proofs.secretOf(site), ...(previous && { previous }) }
}
