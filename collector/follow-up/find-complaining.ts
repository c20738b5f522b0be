import { sql } from 'kysely'
import type { OwnerDatabase } from '../owners/tables.ts'
import type { Store } from '../store/store.ts'

const MOST = 1_000

/**
 * Customers with an open complaint: an owner has contacted them about an answer, and has not set it to
 * resolved. The newest 1,000.
 */
export async function findComplaining(
  database: OwnerDatabase,
  store: Pick<Store, 'findResponse'>,
  site: string,
): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('responseCare')
    .select('responseId')
    .where('siteNo', '=', sql<number>`(SELECT no FROM site WHERE id = ${site})`)
    .where('status', '=', 'contacted')
    .orderBy('changedAt', 'desc')
    .limit(MOST)
    .execute()
  const found = await Promise.all(
    rows.map(({ responseId }) => store.findResponse(site, responseId)),
  )
  return new Set(found.flatMap((response) => response?.ctx.customer ?? []))
}
