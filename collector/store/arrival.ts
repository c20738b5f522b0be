import type { AnswerValue, Context } from '#shared/snapshot.ts'

/** One snapshot after the door: checked, canonical, its secret replaced by the id made of it. */
export interface Arrival {
  readonly site: string
  readonly survey: string
  /** 22 characters of base64url(SHA-256(k)) */
  readonly id: string
  readonly ver: number
  readonly rev: number
  readonly flags: number
  /** sum of `SPAM_FLAGS` of #shared/spam-flags.ts */
  readonly marks: number
  /** when the card was shown, by the collector's clock, epoch ms */
  readonly firstMs: number
  readonly answers: Readonly<Record<string, StoredAnswer>>
  readonly ctx: KeptContext
  /** the network it came from, where senders can be told apart; in memory alone, never stored */
  readonly network?: string | undefined
}

/** An answer at rest; `a: null` is an answer that was taken back. */
export interface StoredAnswer {
  readonly r: number
  readonly a: AnswerValue | null
  /** what was typed beside "other" */
  readonly o?: string
}

/** What of the context is kept: never the proof, and of traits only the facets a site declares. */
export type KeptContext = Omit<Context, 'customerProof'> & {
  /** nobody vouches for `customer`: it came through the public door without the site's proof */
  readonly unsigned?: true
  /** came through the owner's door, where answers are sent and impressions are not */
  readonly unshown?: true
  /** imported from a tool that writes every step of an answer: the instant of the step kept, epoch ms */
  readonly stepMs?: number
}

/**
 * The channel of imported history. It was shown elsewhere, and nobody knows how often, so it counts
 * in no funnel and no response rate.
 */
export const IMPORT_CHANNEL = 'import'
