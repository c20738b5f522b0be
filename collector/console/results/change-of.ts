import type { QuestionResults, Results } from '#shared/results.ts'
import type { Period } from '#shared/say/say-change.ts'
import { compare } from '#shared/score/compare.ts'
import type { Comparison } from '#shared/score/comparison.ts'
import { addDays } from '../address/day.ts'
import { isRunning, lengthOf } from '../address/period.ts'

/** A question in two periods of the same length. */
export interface Change {
  readonly question: QuestionResults
  readonly comparison: Comparison
  readonly period: Period
}

/**
 * How a question's score changed since the period before. A period that still takes answers waits
 * for its verdict until the day after its last.
 *
 * @param compared results with `compare=previous`; absent while they are read
 * @returns `undefined` when there is nothing to compare with
 */
export function changeOf(id: string, compared: Results | undefined): Change | undefined {
  const question = compared?.questions.find((one) => one.id === id)
  if (!compared || !question?.previousTally) return undefined
  const { from, to, today } = compared
  const running = isRunning({ from, to }, today)
  const comparison = compare(question, question.previousTally, question.tally, {
    running: running ? 'month' : 'no',
  })
  const versus = { than: 'days', days: lengthOf({ from, to }) } as const
  return {
    question,
    comparison,
    period: { versus, ...(running && { verdictOn: addDays(to, 1) }) },
  }
}
