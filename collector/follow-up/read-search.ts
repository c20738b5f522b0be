import { FOLLOW_UP_STATUSES } from '#shared/follow-up.ts'
import { isRating } from '#shared/scale.ts'
import type { Mood } from '#shared/score/mood-of.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { questionsOf } from '../results/questions-of.ts'
import type { ResponseSearch } from './does-fit.ts'

const MOODS: readonly Mood[] = ['bad', 'middle', 'good']

/** What a query looks for among the responses of a survey, or what is wrong with it. */
export function readSearch(
  params: URLSearchParams,
  published: PublishedSurvey,
): ResponseSearch | string {
  const [q, tag, named, rated] = ['q', 'tag', 'status', 'rated'].map((name) =>
    params.get(name)?.trim(),
  )
  const status = FOLLOW_UP_STATUSES.find((one) => one === named)
  if (named && !status) return `"status" takes ${FOLLOW_UP_STATUSES.join(', ')}`
  const mood = MOODS.find((one) => one === rated)
  if (rated && !mood) return `"rated" takes ${MOODS.join(', ')}`
  const questions = questionsOf(published).filter(({ kind }) => isRating(kind))
  return {
    ...(q && { q }),
    ...(tag && { tag }),
    ...(status && { status }),
    ...(mood && { rated: { mood, questions } }),
  }
}
