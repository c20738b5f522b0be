import type { QuestionResults } from '#shared/results.ts'
import { scaleOf, type Scaled } from '#shared/scale.ts'
import type { Pack } from './pack.ts'

/**
 * The name that the score of a question goes by. Satisfaction asked on a scale of the owner's own ("Much
 * worse … Much better"), or on other points than five, is counted like CSAT, and is none.
 */
export function metricName(pack: Pack, question: Scaled & Pick<QuestionResults, 'ends'>): string {
  const { kind, ends } = question
  const scale = scaleOf(question)
  if (kind !== 'csat' || !scale) return pack.metrics[kind]
  const { low, high, good } = scale
  if (!ends && low === 1 && high === 5 && good[0] === 4) return pack.metrics.csat
  const ratings = good[0] === high ? `${high}` : pack.span(`${good[0]}`, `${high}`)
  return pack.ownScale.metric(high + 1 - good[0], high + 1 - low, ratings)
}
