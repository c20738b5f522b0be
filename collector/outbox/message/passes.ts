import type { Endpoint } from '../endpoint/endpoint.ts'
import type { ResponseView } from './response-view.ts'

/** Whether an endpoint is told of an event of this kind about this response. */
export function passes(
  { events, filter, paused }: Endpoint,
  kind: 'response.completed' | 'response.answered',
  { answers, context, survey }: ResponseView,
): boolean {
  if (paused !== undefined || !events.includes(kind)) return false
  // answers that count no more since somebody was to hear of them
  if (answers.length === 0) return false
  if (filter.surveys && !filter.surveys.includes(survey.id)) return false
  if (filter.lowScore && !answers.some(({ low }) => low)) return false
  if (filter.hasComment && !answers.some(({ comment }) => comment !== undefined)) return false
  return !filter.customerKnown || context.customer !== undefined
}
