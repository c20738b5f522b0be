import type { Context } from 'hono'
import { signedIn } from '#collector/owners/gate/signed-in.ts'
import type { Owners } from '#collector/owners/owners.ts'

/**
 * `GET /api/me`: who is signed in, and where they have a place.
 *
 * 200 `{email, secondFactor, passkeyHost, places: {siteId: role}}`; the place `*` is every site
 */
export function me(owners: Owners) {
  return (c: Context): Response => {
    const { email, secondFactor, places } = signedIn(c)
    const { passkeyHost } = owners.address
    return c.json({ email, secondFactor, passkeyHost, places: Object.fromEntries(places) })
  }
}
