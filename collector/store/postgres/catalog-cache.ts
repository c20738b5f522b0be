import type { Arrival } from '../arrival.ts'
import { readBook, type Book } from './book.ts'
import type { Session } from './session.ts'

/** The book as this process last read it. */
export interface BookHolder {
  current(): Book
  /** reads it again in the caller's transaction */
  read(session: Session): Promise<Book>
  /** reads it again if it names none of these surveys, or is in doubt */
  know(session: Session, arrivals: readonly Pick<Arrival, 'survey'>[]): Promise<void>
  /** what it says may be old */
  doubt(): void
}

/** @param book read when the store was opened */
export function holdBook(book: Book): BookHolder {
  let isDoubted = false

  async function read(session: Session): Promise<Book> {
    book = await readBook(session)
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
