import type { Days } from '#shared/analysis/days.ts'
import type { Day } from '#shared/results.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import { isReworded } from './is-reworded.ts'

/**
 * The newest day within these days on which a version put a question in other words, its owner's or a newer
 * default.
 */
export function rewordedOn(
  id: string,
  { site, versions }: PublishedSurvey,
  { from, to }: Days,
): Day | undefined {
  const asked = versions
    .filter(({ survey }) => survey.questions.some((question) => question.id === id))
    .map(({ words, published }) => ({ words, day: dayOf(published.getTime(), site.zone) }))
  return asked.findLast(({ words, day }, place) => {
    const before = asked[place - 1]
    return before && isReworded(before.words, words, id) && day > from && day <= to
  })?.day
}
