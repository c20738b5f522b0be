import type { OwnerDatabase, OwnerLinkRow } from '../tables.ts'
import { hashSecret } from '../secret.ts'
import type { Link } from './link.ts'

/** The link that a token opens; undefined when there is none, it was used, or its time is over. */
export async function findLink(
  database: OwnerDatabase,
  token: string,
  now: Date,
): Promise<Link | undefined> {
  const row = await database
    .selectFrom('ownerLink')
    .selectAll()
    .where('hash', '=', hashSecret(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
  return row && linkOf(row)
}

function linkOf({ kind, email, siteId, role }: OwnerLinkRow): Link {
  return {
    kind,
    ...(email !== null && { email }),
    ...(siteId !== null && { siteId }),
    ...(role !== null && { role }),
  }
}
