import { peopleIn } from '#shared/people-in.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { SCORING } from '#shared/score/constants.ts'
import { withholdSegments } from '../results/withhold-segments.ts'

/**
 * Results that somebody may read who must not learn one shopper's answer: no question and no segment
 * of fewer than 5 answers, no segment that could be had by subtracting the others, no days, no cells,
 * and nothing that owners wrote for themselves.
 */
export function sharedResults({
  held: _,
  flooded: __,
  groupDays: ___,
  ...results
}: Results): Results {
  return {
    ...results,
    excluded: 0,
    revision: 0,
    days: [],
    cells: [],
    annotations: [],
    questions: results.questions.filter(isShown).map((question) => ({
      ...question,
      ...(question.previousTally && before(question)),
      days: [],
      segments: withholdSegments(question, results.answered),
    })),
  }
}

function isShown(question: QuestionResults): boolean {
  return question.kind === 'comment' || peopleIn(question.tally, question) >= SCORING.minToShow
}

function before(
  question: QuestionResults,
): Pick<QuestionResults, 'previousTally' | 'previousAnswers'> {
  const { previousTally = {}, previousAnswers } = question
  const isEnough = peopleIn(previousTally, question) >= SCORING.minToShow
  return {
    previousTally: isEnough ? previousTally : {},
    ...(previousAnswers !== undefined && { previousAnswers: isEnough ? previousAnswers : 0 }),
  }
}
