import type { Results } from '../results.ts'
import { SCORING } from '../score/constants.ts'
import { total } from '../tally.ts'

/** How many questions of a survey have enough answers in both periods for a verdict, choices among them. */
export function countCompared({ questions }: Pick<Results, 'questions'>): number {
  return questions.filter(({ tally, previousTally = {} }) => {
    return Math.min(total(tally), total(previousTally)) >= SCORING.minToJudge
  }).length
}
