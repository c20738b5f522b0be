import type { CatalogCache } from './catalog-cache.ts'
import { readRevision } from './catalog-snapshot.ts'
import { LOCKS } from './locks.ts'
import type { Session } from './session.ts'
import { RetryTransaction } from './retry-transaction.ts'

/**
 * Shared by all who count answers of these surveys; a recount waits for them and they for it. What
 * they count by is what stands once it is held: zones and facets may have changed until then.
 *
 * @throws {RetryTransaction} the database has changed since this process read it
 */
export async function holdCounts(
  session: Session,
  book: CatalogCache,
  surveys: readonly number[],
): Promise<void> {
  const inOrder = [...new Set(surveys)].toSorted((one, other) => one - other)
  session.later('SELECT pg_advisory_xact_lock_shared($1, no) FROM unnest($2::int[]) AS no', [
    LOCKS.counting,
    inOrder,
  ])
  if ((await readRevision(session)) === book.current().revision) return
  book.doubt()
  throw new RetryTransaction('the book has changed')
}
