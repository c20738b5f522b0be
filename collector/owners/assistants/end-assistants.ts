import type { OwnerDatabase } from '../tables.ts'

/** Ends one assistant of an owner, or all of them; how many there were. */
export async function endAssistants(
  database: OwnerDatabase,
  ownerId: string,
  id?: string,
): Promise<number> {
  let which = database.deleteFrom('assistant').where('ownerId', '=', ownerId)
  if (id !== undefined) which = which.where('id', '=', id)
  const done = await which.executeTakeFirst()
  return Number(done.numDeletedRows)
}
