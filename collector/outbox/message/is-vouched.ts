import { SPAM_FLAGS } from '#shared/spam-flags.ts'

/**
 * Whether people are alerted to a response: its sender has fetched the tag, or its owner has said that
 * it counts. Anybody can send the others, as many as they like.
 */
export function isVouched(marks: number): boolean {
  return (marks & SPAM_FLAGS.no_proof) === 0 || (marks & SPAM_FLAGS.counted) !== 0
}
