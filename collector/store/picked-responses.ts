import { HELD_AMONG, SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { ResponseQuery } from './store.ts'

/** The condition, in the SQL of both databases, that picks the answered responses of a query. */
export function pickedResponses(
  query: Pick<ResponseQuery, 'commentedOnly' | 'heldOnly' | 'markedOnly'>,
): string {
  return [
    query.commentedOnly ? 'level = 2' : 'level >= 1',
    ...(query.markedOnly ? ['marks <> 0'] : []),
    ...(query.heldOnly ? [`(marks & ${HELD_AMONG}) = ${SPAM_FLAGS.held}`] : []),
  ].join(' AND ')
}
