/** How far an owner is with a response. */
export type CareStatus = 'new' | 'contacted' | 'resolved'

/** All of them, in the order in which they follow each other. */
export const CARE_STATUSES: readonly CareStatus[] = ['new', 'contacted', 'resolved']

/** What owners made of a response: seen by them alone, never by shoppers or in a shared link. */
export interface Care {
  readonly status: CareStatus
  /** at most 10, each at most 40 characters */
  readonly tags: readonly string[]
  /** at most 2,000 characters */
  readonly note: string
}
