import type { Days } from '#shared/analysis/days.ts'
import type { Store } from '../store/store.ts'

/** Ids of the answers of a survey that wait for their owner's word, of some days or of all. */
export async function findHeld(
  store: Pick<Store, 'readResponses'>,
  survey: string,
  days: Partial<Days> = {},
): Promise<readonly string[]> {
  const query = { ...days, heldOnly: true, commentedOnly: false, limit: 200 }
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await store.readResponses(survey, { ...query, ...(cursor && { cursor }) })
    found.push(...page.responses.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== undefined)
  return found
}
