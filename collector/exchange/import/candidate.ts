import type { RowKey } from './key-of.ts'
import type { AnswerValue, Context } from '#shared/snapshot.ts'

/** A record of a foreign file read as a response of ours, not stored yet. */
export interface Candidate extends RowKey {
  readonly line: number
  readonly at: Date
  /** by question id; at least one */
  readonly answers: Readonly<Record<string, CandidateAnswer>>
  readonly ctx: Context
  /** of Earshot's own exports: the version that was shown, and what excludes it, a sum of `MARKS` */
  readonly ver?: number
  readonly marks?: number
}

export interface CandidateAnswer {
  readonly a: AnswerValue
  /** what was typed beside "other" */
  readonly o?: string
}
