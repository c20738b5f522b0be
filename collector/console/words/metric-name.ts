import type { QuestionResults } from '#shared/results.ts'
import type { Pack } from './pack.ts'

/**
 * The name that the score of a question goes by. Satisfaction asked on a scale of the owner's own ("Much
 * worse … Much better") is counted like CSAT, and is none.
 */
export function metricName(pack: Pack, { kind, ends }: Pick<QuestionResults, 'kind' | 'ends'>) {
  return kind === 'csat' && ends ? pack.ownScale.metric : pack.metrics[kind]
}
