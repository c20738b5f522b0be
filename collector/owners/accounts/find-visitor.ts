import { putMember } from '../members/put-member.ts'
import type { Owners } from '../owners.ts'
import { VISITOR_EMAIL } from '../visit.ts'

/** The account of those who try the demo, made on first use, with a place at this site alone. */
export async function findVisitor(owners: Owners, siteId: string): Promise<string> {
  const { internalAdapter } = await (await owners.auth()).$context
  const found = await internalAdapter.findUserByEmail(VISITOR_EMAIL)
  const { id } = found
    ? found.user
    : await internalAdapter.createUser(
        { email: VISITOR_EMAIL, name: VISITOR_EMAIL, emailVerified: false },
        { method: 'visit' },
      )
  await putMember(owners.database, { ownerId: id, siteId, role: 'owner' }, owners.now())
  return id
}
