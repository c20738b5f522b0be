/** A link by which somebody without an account reads one survey, and nothing else. */
export interface ShareLink {
  readonly id: string
  /** `page`: the results; `badge`: a picture of the score, for a page of the owner's */
  readonly kind: 'page' | 'badge'
  readonly site: string
  readonly survey: string
  /** for whom, in the owner's words; may be empty */
  readonly name: string
  /** whether what people wrote may be read as well */
  readonly comments: boolean
  /** ISO 8601 UTC */
  readonly madeAt: string
  readonly expiresAt: string
}
