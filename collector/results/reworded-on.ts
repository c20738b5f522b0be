import type { Days } from '#shared/analysis/days.ts'
import type { Day } from '#shared/results.ts'
import type { Question } from '#shared/survey.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { dayOf } from '../store/day-of.ts'

/** The newest day within these days on which a version put a question in other words. */
export function rewordedOn(
  id: string,
  { site, versions }: PublishedSurvey,
  { from, to }: Days,
): Day | undefined {
  const asked = versions.flatMap(({ survey, published }) => {
    const question = survey.questions.find((one) => one.id === id)
    return question
      ? [{ words: wordsOf(question), day: dayOf(published.getTime(), site.zone) }]
      : []
  })
  return asked.findLast(({ words, day }, place) => {
    const before = asked[place - 1]
    return before !== undefined && before.words !== words && day > from && day <= to
  })?.day
}

function wordsOf({ text, low, high }: Question): string {
  return JSON.stringify([text, low, high])
}
