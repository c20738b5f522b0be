import type { Role } from '#shared/role.ts'
import { ALL_SITES, type OwnerDatabase } from '../tables.ts'
import { countWorkOf } from './count-work-of.ts'
import type { Ended } from './end-work-of.ts'

/** A person with a place at a site. */
export interface Member {
  readonly id: string
  readonly email: string
  readonly role: Role
  /** keeps the whole collector: shown, but not to be changed from one site's page */
  readonly everySite: boolean
  /** what they made that ends with their place */
  readonly made: Ended
}

/** Everyone who may open a site, by e-mail. One who is a member twice is listed with the wider place. */
export async function listMembers(
  database: OwnerDatabase,
  siteId: string,
): Promise<readonly Member[]> {
  const rows = await database
    .selectFrom('member')
    .innerJoin('owner', 'owner.id', 'member.ownerId')
    .select(['owner.id', 'owner.email', 'member.role', 'member.siteId'])
    .where('member.siteId', 'in', [siteId, ALL_SITES])
    .orderBy('owner.email')
    .execute()
  const members = new Map<string, Omit<Member, 'made'>>()
  for (const { id, email, role, siteId } of rows) {
    const everySite = siteId === ALL_SITES
    if (everySite || !members.has(id)) members.set(id, { id, email, role, everySite })
  }
  const made = async ({ id, email, everySite }: Omit<Member, 'made'>) => {
    const where = everySite ? {} : { siteId }
    return countWorkOf(database, { ownerId: id, email, ...where })
  }
  return Promise.all([...members.values()].map(async (one) => ({ ...one, made: await made(one) })))
}
