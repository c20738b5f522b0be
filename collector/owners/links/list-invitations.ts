import type { Role } from '#shared/role.ts'
import type { OwnerDatabase } from '../tables.ts'

/** An invitation nobody has taken up yet. */
export interface Invitation {
  /** the hash: it names the invitation and opens nothing */
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly expiresAt: string
}

/** The open invitations of a site, soonest to end first. */
export async function listInvitations(
  database: OwnerDatabase,
  siteId: string,
  now: Date,
): Promise<readonly Invitation[]> {
  const rows = await database
    .selectFrom('ownerLink')
    .select(['hash', 'email', 'role', 'expiresAt'])
    .where('kind', '=', 'invitation')
    .where('siteId', '=', siteId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('expiresAt')
    .execute()
  return rows.flatMap(({ hash, email, role, expiresAt }) =>
    email && role ? [{ id: hash, email, role, expiresAt }] : [],
  )
}
