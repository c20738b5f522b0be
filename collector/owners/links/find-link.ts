import type { OwnerDatabase, OwnerLinkRow } from '../tables.ts'
import { hashSecret } from '../secret.ts'
import type { Link } from './link.ts'
import { needsSetUp } from './needs-set-up.ts'

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
  // the first owner is there: a link that a log has kept opens nothing any more
  if (row && isFirst(row) && !(await needsSetUp(database))) return undefined
  return row && linkOf(row)
}

/** Printed by the server before anybody owned it; one that an owner asks for names every site. */
function isFirst({ kind, siteId }: OwnerLinkRow): boolean {
  return kind === 'set_up' && siteId === null
}

function linkOf({ kind, email, siteId, role }: OwnerLinkRow): Link {
  return {
    kind,
    ...(email !== null && { email }),
    ...(siteId !== null && { siteId }),
    ...(role !== null && { role }),
  }
}
