/** How far an owner is with a response. */
export type FollowUpStatus = 'new' | 'contacted' | 'resolved'

/** All of them, in the order in which they follow each other. */
export const FOLLOW_UP_STATUSES: readonly FollowUpStatus[] = ['new', 'contacted', 'resolved']

/** What owners made of a response: seen by them alone, never by shoppers or in a shared link. */
export interface FollowUp {
  readonly status: FollowUpStatus
  /** at most 10, each at most 40 characters */
  readonly tags: readonly string[]
  /** at most 2,000 characters */
  readonly note: string
}
