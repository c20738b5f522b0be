import type { ResponseItem, ResponsePage } from '#shared/results.ts'
import type { OwnerDatabase } from '../owners/tables.ts'
import type { ResponseQuery, Store } from '../store/store.ts'
import { findFollowUp } from './follow-up.ts'
import { doesFit, isWanting, type ResponseSearch } from './does-fit.ts'

/** Reads for one reply while something is looked for; then the reader says whether to go on. */
const MAX_READS = 40

/**
 * Responses with what owners made of them, newest first. While something is looked for, a page may
 * hold fewer than asked, or none, and still lead on: then the next is worth asking for.
 *
 * @param asRead what the reader sees of one: what is not seen is not found
 */
export async function findResponses(
  { store, database }: { readonly store: Store; readonly database: OwnerDatabase },
  at: { readonly site: string; readonly survey: string },
  query: ResponseQuery,
  wanted: ResponseSearch,
  asRead: (item: ResponseItem) => ResponseItem = (item) => item,
): Promise<ResponsePage> {
  const read = async (cursor: string | undefined, limit: number) => {
    const { cursor: _, ...rest } = query
    const page = await store.readResponses(at.survey, { ...rest, limit, ...(cursor && { cursor }) })
    const ids = page.responses.map(({ id }) => id)
    const cared = await findFollowUp(database, at.site, ids)
    return { ...page, responses: page.responses.map((item) => withCare(item, cared.get(item.id))) }
  }
  if (!isWanting(wanted)) return read(query.cursor, query.limit)

  const found: ResponseItem[] = []
  let cursor = query.cursor
  for (let reads = 0; reads < MAX_READS; reads += 1) {
    // never more than still fit: a cursor can only name the end of what was read
    const { responses, next } = await read(cursor, query.limit - found.length)
    found.push(...responses.filter((item) => doesFit(asRead(item), wanted)))
    if (next === undefined) return { responses: found }
    cursor = next
    if (found.length >= query.limit) break
  }
  return { responses: found, ...(cursor !== undefined && { next: cursor }) }
}

function withCare(item: ResponseItem, care: ResponseItem['care']): ResponseItem {
  return care ? { ...item, care } : item
}
