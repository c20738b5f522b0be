import type { Results } from '#shared/results.ts'
import type { Groups } from './read-groups.ts'

/**
 * Results of an anonymous survey, for its owner: no segment in which a shopper could be told, and no
 * cells, many of which hold one person. So its answers are not weighed.
 */
export function anonymousResults(results: Results, { isTold, instead }: Groups): Results {
  return {
    ...results,
    cells: [],
    questions: results.questions.map((question) => ({
      ...question,
      segments: question.segments.filter((one) => isTold(one, question.id)),
    })),
    ...(instead && { groupDays: instead }),
  }
}
