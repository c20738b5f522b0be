import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Annotation, Day } from '#shared/results.ts'
import type { OwnerDatabase } from '../owners/tables.ts'

/** More than one a week for ten years would mark nothing. */
export const MAX_ANNOTATIONS = 500

/** What owners wrote at days of a site, by day; of all days unless told otherwise. */
export async function findAnnotations(
  database: OwnerDatabase,
  site: string,
  within?: { readonly from: Day; readonly to: Day },
): Promise<Annotation[]> {
  let query = database
    .selectFrom('annotation')
    .select(['id', 'day', 'text'])
    .where('siteNo', '=', numberOf(site))
  if (within) query = query.where('day', '>=', within.from).where('day', '<=', within.to)
  return query.orderBy('day').orderBy('madeAt').execute()
}

/** Adds an annotation; `undefined`, and nothing is added, when a site has {@link MAX_ANNOTATIONS}. */
export async function addAnnotation(
  database: OwnerDatabase,
  site: string,
  { day, text }: Omit<Annotation, 'id'>,
  made: { readonly by: string; readonly at: Date },
): Promise<Annotation | undefined> {
  const { length } = await findAnnotations(database, site)
  if (length >= MAX_ANNOTATIONS) return undefined
  const id = randomBytes(9).toString('base64url')
  const row = { id, day, text, madeBy: made.by, madeAt: made.at.toISOString() }
  await database
    .insertInto('annotation')
    .values({ ...row, siteNo: numberOf(site) })
    .execute()
  return { id, day, text }
}

/** Writes another day or text in place of what was there; `false` when there is no such annotation. */
export async function changeAnnotation(
  database: OwnerDatabase,
  site: string,
  { id, day, text }: Annotation,
): Promise<boolean> {
  const done = await database
    .updateTable('annotation')
    .set({ day, text })
    .where('siteNo', '=', numberOf(site))
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Takes an annotation away; the day it stood at, or `undefined` when there is none of this id. */
export async function removeAnnotation(
  database: OwnerDatabase,
  site: string,
  id: string,
): Promise<Day | undefined> {
  const gone = await database
    .deleteFrom('annotation')
    .where('siteNo', '=', numberOf(site))
    .where('id', '=', id)
    .returning('day')
    .executeTakeFirst()
  return gone?.day
}

function numberOf(site: string) {
  return sql<number>`(SELECT no FROM site WHERE id = ${site})`
}
