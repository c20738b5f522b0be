import type { KeepDeps } from './keep.ts'
import type { Session } from './session.ts'

/** Runs a transaction; what it has made this process remember is dropped when it fails. */
export async function counting<T>(
  { cap, book }: KeepDeps,
  act: (session: Session) => Promise<T>,
  run: (careful: (session: Session) => Promise<T>) => Promise<T>,
): Promise<T> {
  let tries = 0
  try {
    return await run((session) => {
      if (tries > 0) cap.forget()
      tries += 1
      return act(session)
    })
  } catch (error) {
    cap.forget()
    book.doubt()
    throw error
  }
}
