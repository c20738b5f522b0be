import type { Days } from '#shared/analysis/days.ts'
import type { Day } from '#shared/results.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'
import { questionWording } from './question-wording.ts'

/**
 * The newest day within these days on which a version put a question in other words, its owner's or a newer
 * default.
 */
export function rewordedOn(
  id: string,
  { site, versions }: PublishedSurvey,
  { from, to }: Days,
): Day | undefined {
  const asked = versions.flatMap(({ words, published }) => {
    const wording = questionWording(words, id)
    return wording === undefined ? [] : [{ wording, day: dayOf(published.getTime(), site.zone) }]
  })
  return asked.findLast(({ wording, day }, place) => {
    const before = asked[place - 1]
    return before !== undefined && before.wording !== wording && day > from && day <= to
  })?.day
}
