import { sql } from 'kysely'
import type { FollowUp } from '#shared/follow-up.ts'
import type { OwnerDatabase } from '../owners/tables.ts'

/** Where a response is. */
export interface ResponsePlace {
  readonly site: string
  readonly response: string
}

/** Keeps what an owner made of a response, in place of what was there. */
export async function keepFollowUp(
  database: OwnerDatabase,
  { site, response }: ResponsePlace,
  { status, tags, note }: FollowUp,
  change: { readonly by: string; readonly at: Date },
): Promise<void> {
  const held = {
    status,
    tags: JSON.stringify(tags),
    note,
    changedBy: change.by,
    changedAt: change.at.toISOString(),
  }
  await database
    .insertInto('responseCare')
    .values({ ...held, siteNo: numberOf(site), responseId: response })
    .onConflict((conflict) => conflict.columns(['siteNo', 'responseId']).doUpdateSet(held))
    .execute()
}

/** What owners made of these responses, by id; those nobody has looked after are absent. */
export async function findFollowUp(
  database: OwnerDatabase,
  site: string,
  responses: readonly string[],
): Promise<ReadonlyMap<string, FollowUp>> {
  if (responses.length === 0) return new Map()
  const rows = await database
    .selectFrom('responseCare')
    .select(['responseId', 'status', 'tags', 'note'])
    .where('siteNo', '=', numberOf(site))
    .where('responseId', 'in', responses)
    .execute()
  return new Map(
    rows.map(({ responseId, status, tags, note }) => [
      responseId,
      { status, tags: JSON.parse(tags), note },
    ]),
  )
}

function numberOf(site: string) {
  return sql<number>`(SELECT no FROM site WHERE id = ${site})`
}
