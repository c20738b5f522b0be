import type { SurveyListItem } from '#shared/results.ts'
import type { Survey } from '#shared/survey.ts'

/** What a published survey that does not rest is doing now. */
export function stateOf(
  survey: Pick<Survey, 'opens' | 'closes'>,
  now: Date,
  isFull: boolean,
): Exclude<SurveyListItem['state'], 'paused'> {
  if (survey.opens !== undefined && now < new Date(survey.opens)) return 'waiting'
  if (survey.closes !== undefined && now >= new Date(survey.closes)) return 'closed'
  return isFull ? 'full' : 'asking'
}
