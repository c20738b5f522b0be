import type { Question, QuestionKind } from '#shared/survey.ts'
import { NOTHING } from '#shared/words/nothing.ts'

/**
 * A question as it is added in the editor. A choice begins with "Nothing", since its default question
 * ("What almost stopped you …?") has no other answer for whom nothing did, and with one choice without
 * words: what nobody has written is never published.
 */
export function newQuestion(kind: QuestionKind, id: string): Question {
  if (kind !== 'choice') return { id, kind }
  return {
    id,
    kind,
    options: [
      { id: 'option-1', text: {} },
      { id: 'nothing', text: NOTHING },
    ],
  }
}
