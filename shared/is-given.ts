import type { AnswerValue } from './snapshot.ts'

/** Whether an answer says anything: one that was taken back, a blank comment and a choice of nothing do not. */
export function isGiven(answer: AnswerValue | null | undefined): answer is AnswerValue {
  if (answer === null || answer === undefined) return false
  if (typeof answer === 'number') return true
  return typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0
}
