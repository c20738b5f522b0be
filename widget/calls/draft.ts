import type { Begun } from '../engine/response.ts'
import type { Progress } from '../card/progress.ts'
import { OUTBOX_PREFIX } from '../outbox-names.ts'

/** A response in the middle of a text, as the page that began it left it. */
export interface Draft {
  readonly survey: string
  readonly ver: number
  readonly begun: Begun
  readonly progress: Progress
  /** epoch ms when the page ended */
  readonly at: number
}

/** Where a draft waits: among what is unsent, so that the next page looks there. */
export function draftKey(site: string): string {
  return `${OUTBOX_PREFIX}draft:${site}`
}
