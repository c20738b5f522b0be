import type { AnswerValue } from './snapshot.ts'
import type { Question } from './survey.ts'

/** Answers of one response by the id of their question. */
type Answers<Answer> = Readonly<Record<string, Answer>>

/**
 * The answers of a response that count: those to questions that its other answers call for, unless
 * they were taken back or left blank. An answer counts nowhere when the condition of its question
 * does not hold for the answers as they are now: the rating is outside the band, was not given, or
 * belongs to a question that itself is not asked.
 *
 * @param questions of the version that was shown, in order; a condition names an earlier one. An
 *   answer to a question that is not among them has no condition
 * @returns the same object when all of them count
 */
export function countedAnswers<Answer extends { readonly a: AnswerValue | null }>(
  questions: readonly Pick<Question, 'id' | 'when'>[],
  answers: Answers<Answer>,
): Answers<Answer> {
  let left: Record<string, Answer> | undefined
  for (const id of Object.keys(answers)) {
    if (isBlank(answers[id]?.a ?? null)) delete (left ??= { ...answers })[id]
  }
  for (const { id, when } of questions) {
    if (!when) continue
    const held = left ?? answers
    if (!Object.hasOwn(held, id) || isInBand(held, when)) continue
    delete (left ??= { ...answers })[id]
  }
  return left ?? answers
}

/** Whether nothing was given: an answer taken back, white space alone, no option. */
function isBlank(value: AnswerValue | null): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === null || (typeof value === 'object' && value.length === 0)
}

/** Whether the rating that a condition names was given and lies in its band, bounds included. */
export function isInBand(
  answers: Answers<{ readonly a: AnswerValue | null }>,
  { question, from, to }: NonNullable<Question['when']>,
): boolean {
  const rating = Object.hasOwn(answers, question) ? answers[question]?.a : undefined
  return typeof rating === 'number' && rating >= from && rating <= to
}
