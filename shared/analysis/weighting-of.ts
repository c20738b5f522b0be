import type { QuestionResults, Results } from '../results.ts'
import { weighAnswers, type WhoAnswered } from '../score/weigh-answers.ts'

/**
 * A question's score as it would be if all who were asked had answered alike, and whether that is
 * worth a line.
 *
 * @returns `undefined` when nothing is known of who was asked where, as within a language
 */
export function weightingOf(question: QuestionResults, results: Results): WhoAnswered | undefined {
  if (results.cells.length === 0) return undefined
  const cells = results.cells.map(({ page = '', shown, tallies }) => {
    return { page, shown, tally: tallies[question.id] ?? {} }
  })
  return weighAnswers(question, cells)
}
