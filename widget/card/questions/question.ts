import type { SnapshotAnswer, AnswerValue } from '#shared/snapshot.ts'
import type { CardWords, QuestionWords } from '#shared/words.ts'
import type { Extras } from '../../extras/extras-module.ts'

/** What a question needs to be drawn, and what it tells the card. It holds no answer of its own. */
export interface Asked {
  readonly question: QuestionWords
  readonly answer: SnapshotAnswer | undefined
  readonly ui: CardWords
  readonly extras: Extras | undefined
  /** the answer is kept; the question stays */
  save(value: AnswerValue | null, other?: string): void
  /** the shopper is done with this question */
  done(): void
}
