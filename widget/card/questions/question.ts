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

/** A question in the page. */
export interface Drawn {
  readonly element: HTMLElement
  /** whether it has its own way on: a tap that answers; otherwise the card offers a button */
  readonly movesOn: boolean
}
