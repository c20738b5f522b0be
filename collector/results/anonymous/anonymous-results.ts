import type { Results } from '#shared/results.ts'
import { withholdSegments } from '../withhold-segments.ts'

/**
 * Results of an anonymous survey, for its owner: no segment in which a shopper could be told, and no
 * cells, many of which hold one person. So its answers are not weighed.
 */
export function anonymousResults(results: Results): Results {
  return {
    ...results,
    cells: [],
    questions: results.questions.map((question) => ({
      ...question,
      segments: withholdSegments(question, results.answered),
    })),
  }
}
