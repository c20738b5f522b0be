import type { BookHolder } from './book-holder.ts'
import { readRevision } from './book.ts'
import { LOCKS } from './locks.ts'
import type { Session } from './session.ts'
import { Stale } from './stale.ts'

/**
 * Shared by all who count answers of these surveys; a recount waits for them and they for it. What
 * they count by is what stands once it is held: zones and facets may have changed until then.
 *
 * @throws {Stale} the book has changed since this process read it
 */
export async function holdCounts(
  session: Session,
  book: BookHolder,
  surveys: readonly number[],
): Promise<void> {
  const inOrder = [...new Set(surveys)].toSorted((one, other) => one - other)
  session.later('SELECT pg_advisory_xact_lock_shared($1, no) FROM unnest($2::int[]) AS no', [
    LOCKS.counting,
    inOrder,
  ])
  if ((await readRevision(session)) === book.current().revision) return
  book.doubt()
  throw new Stale('the book has changed')
}
