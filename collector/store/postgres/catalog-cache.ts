import type { Arrival } from '../arrival.ts'
import { readCatalogSnapshot, type CatalogSnapshot } from './catalog-snapshot.ts'
import type { Session } from './session.ts'

/** The database as this process last read it. */
export interface CatalogCache {
  current(): CatalogSnapshot
  /** reads it again in the caller's transaction */
  read(session: Session): Promise<CatalogSnapshot>
  /** reads it again if it names none of these surveys, or is in doubt */
  know(session: Session, arrivals: readonly Pick<Arrival, 'survey'>[]): Promise<void>
  /** what it says may be old */
  doubt(): void
}

/** @param book read when the store was opened */
export function cacheCatalog(book: CatalogSnapshot): CatalogCache {
  let isDoubted = false

  async function read(session: Session): Promise<CatalogSnapshot> {
    book = await readCatalogSnapshot(session)
    isDoubted = false
    return book
  }

  return {
    current: () => book,
    read,
    async know(session, arrivals) {
      const isComplete = arrivals.every(({ survey }) => book.surveys.has(survey))
      if (isDoubted || !isComplete) await read(session)
    },
    doubt() {
      isDoubted = true
    },
  }
}
