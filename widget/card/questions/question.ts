import type { SnapshotAnswer } from '#shared/snapshot.ts'
import type { AnswerValue } from '#shared/snapshot.ts'
import type { CardWords, QuestionWords } from '#shared/words.ts'

/** What a question needs to be drawn, and what it tells the card. */
export interface Asked {
  readonly question: QuestionWords
  readonly answer: SnapshotAnswer | undefined
  readonly ui: CardWords
  /** the answer is kept; the question stays */
  save(value: AnswerValue | null, other?: string): void
  /** the shopper is done with this question */
  done(): void
}
