import type { Context } from 'hono'
import { unknownCaller } from '#collector/owners/authorize/refusals.ts'
import type { Owners } from '#collector/owners/owners.ts'

/**
 * `GET /api/me`: who asks, and where they have a place.
 *
 * 200 `{email, secondFactor, passkeyHost, places: {siteId: role}}` for an owner, `{key, places}` for
 * a key; the place `*` is every site
 */
export function me(owners: Owners) {
  return (c: Context): Response => {
    const caller = c.get('caller')
    if (caller.kind === 'nobody' || caller.kind === 'assistant') return unknownCaller(c)
    const places = Object.fromEntries(caller.places)
    if (caller.kind === 'key') return c.json({ key: caller.keyId, places })
    const { email, secondFactor } = caller
    const { passkeyHost } = owners.address()
    return c.json({ email, secondFactor, passkeyHost, places })
  }
}
