import type { ResponseItem, ResponsePage } from '#shared/results.ts'
import { ask } from '../api/ask.ts'

/** Comments wanted at a time. */
const ENOUGH = 20
/** Pages read for them at most, so that a rare group cannot make one click read everything. */
const MOST_PAGES = 5

/**
 * The next comments that `wanted` holds for, newest first. Comments of a group are picked out here,
 * because the collector pages through all of them; so a page may come back with few, or none.
 *
 * @param cursor where the last reading ended; absent: the newest
 * @returns `undefined` when they cannot be read
 */
export async function readComments(
  address: string,
  wanted: (item: ResponseItem) => boolean,
  cursor?: string,
): Promise<ResponsePage | undefined> {
  const found: ResponseItem[] = []
  let next = cursor
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`
    const reply = await ask<ResponsePage>(address + query)
    if (!reply.ok) return undefined
    found.push(...reply.data.responses.filter(wanted))
    next = reply.data.next
    if (next === undefined || found.length >= ENOUGH) break
  }
  return { responses: found, ...(next !== undefined && { next }) }
}
