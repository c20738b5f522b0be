import type { OwnerDatabase } from '../tables.ts'

/** An assistant as its owner's account page lists it. */
export interface ConnectedAssistant {
  readonly id: string
  readonly name: string
  readonly writes: boolean
  /** ISO 8601 UTC */
  readonly since: string
  /** YYYY-MM-DD; absent: never used */
  readonly lastUsedDay?: string
}

/** The assistants that an owner has connected, the newest first. */
export async function listAssistants(
  database: OwnerDatabase,
  ownerId: string,
): Promise<readonly ConnectedAssistant[]> {
  const rows = await database
    .selectFrom('assistant')
    .select(['id', 'name', 'writes', 'madeAt', 'lastUsedDay'])
    .where('ownerId', '=', ownerId)
    .where('codeUsedAt', 'is not', null)
    .orderBy('madeAt', 'desc')
    .execute()
  return rows.map(({ id, name, writes, madeAt, lastUsedDay }) => ({
    id,
    name,
    writes: writes === 1,
    since: madeAt,
    ...(lastUsedDay !== null && { lastUsedDay }),
  }))
}
