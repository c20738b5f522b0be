import type { OwnerDatabase } from '../owners/tables.ts'
import type { Draft } from './draft.ts'

/** A draft about to be saved: `rev` is the one it was made from, 0 for a new one. */
export type DraftSave = Omit<Draft, 'savedAt'>

/**
 * Saves a draft if nobody has saved it since `rev`.
 *
 * @returns the draft as it is now, or `undefined` when somebody else was faster: nothing is changed
 */
export async function keepDraft(
  database: OwnerDatabase,
  save: DraftSave,
  now: Date,
): Promise<Draft | undefined> {
  const kept = { ...save, rev: save.rev + 1, savedAt: now.toISOString() }
  const row = { ...kept, definition: JSON.stringify(save.definition) }
  if (save.rev === 0) {
    const made = await database
      .insertInto('draft')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n ? kept : undefined
  }
  const { id, siteId, ...rest } = row
  const saved = await database
    .updateTable('draft')
    .set(rest)
    .where('id', '=', id)
    .where('siteId', '=', siteId)
    .where('rev', '=', save.rev)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n ? kept : undefined
}

/** The drafts of a site, the newest first. */
export async function listDrafts(database: OwnerDatabase, siteId: string): Promise<Draft[]> {
  const rows = await database
    .selectFrom('draft')
    .selectAll()
    .where('siteId', '=', siteId)
    .orderBy('savedAt', 'desc')
    .execute()
  return rows.map(draftOf)
}

/** One draft of a site. */
export async function findDraft(
  database: OwnerDatabase,
  siteId: string,
  id: string,
): Promise<Draft | undefined> {
  const row = await database
    .selectFrom('draft')
    .selectAll()
    .where('siteId', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && draftOf(row)
}

/** Whether some site has a draft of this id: ids are unique on a collector. */
export async function isDraft(database: OwnerDatabase, id: string): Promise<boolean> {
  const row = await database
    .selectFrom('draft')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Throws a draft away if it is still of this revision; what is published stays. */
export async function dropDraft(
  database: OwnerDatabase,
  { siteId, id, rev }: Pick<Draft, 'siteId' | 'id' | 'rev'>,
): Promise<boolean> {
  const gone = await database
    .deleteFrom('draft')
    .where('siteId', '=', siteId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

type Row = Omit<Draft, 'definition'> & { readonly definition: string }

function draftOf({ definition, ...row }: Row): Draft {
  return { ...row, definition: JSON.parse(definition) }
}
