import type { KeptContext, StoredAnswer } from './arrival.ts'

/** One response as the database holds it: what all its snapshots add up to. */
export interface StoredResponse {
  readonly id: string
  readonly survey: string
  /** the version of the newest snapshot */
  readonly ver: number
  /** the newest revision seen */
  readonly rev: number
  /** every flag ever seen */
  readonly flags: number
  readonly marks: number
  /** the earliest showing, epoch ms */
  readonly firstMs: number
  readonly answers: Readonly<Record<string, StoredAnswer>>
  /** of the newest snapshot */
  readonly ctx: KeptContext
}
