import type { OwnerDatabase } from '../tables.ts'
import { hashSecret, createSecret } from '../secret.ts'
import { endResets } from './end-resets.ts'
import { LINK_LIFE_MS, type Link } from './link.ts'

/**
 * Makes a one-time link and keeps its hash. A link for the first owner ends those before it, and so does one for
 * a new password those of the same account.
 *
 * @param madeBy id of the inviting owner; absent for links that the server itself prints
 * @returns the token: it goes behind the `#` of an address, so that no server ever logs it
 */
export async function makeLink(
  database: OwnerDatabase,
  link: Link & { readonly madeBy?: string },
  now: Date,
): Promise<string> {
  const token = createSecret()
  if (link.kind === 'set_up' && link.siteId === undefined) await endSetUp(database)
  if (link.kind === 'reset' && link.email !== undefined) await endResets(database, link.email)
  await database
    .insertInto('ownerLink')
    .values({
      hash: hashSecret(token),
      kind: link.kind,
      email: link.email ?? null,
      siteId: link.siteId ?? null,
      role: link.role ?? null,
      madeBy: link.madeBy ?? null,
      madeAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + LINK_LIFE_MS[link.kind]).toISOString(),
      usedAt: null,
    })
    .execute()
  return token
}

async function endSetUp(database: OwnerDatabase): Promise<void> {
  await database
    .deleteFrom('ownerLink')
    .where('kind', '=', 'set_up')
    .where('siteId', 'is', null)
    .where('usedAt', 'is', null)
    .execute()
}
