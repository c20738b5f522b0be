import type { SideCounts } from '#shared/analysis/compare-sides.ts'
import type { Score } from '#shared/score/score.ts'

/** One side of one question, ready to be shown. */
export interface Half extends SideCounts {
  readonly name: string
  readonly score: Score
}
