import type { Site } from '#shared/site.ts'
import { surveyIdOf, surveyOf } from '#shared/survey-of.ts'
import type { Question, Survey, SurveyDraft } from '#shared/survey.ts'

/**
 * What publishing a draft makes of a survey: its next version, the newest one when nothing was
 * edited, or why it cannot be published, in one sentence.
 *
 * @param earlier all its versions, oldest first
 */
export function nextVersion(
  earlier: readonly Survey[],
  site: Site,
  draft: SurveyDraft,
): Survey | { readonly error: string } {
  const error = findHistoryMisfit(earlier, draft)
  if (error !== undefined) return { error }
  const id = surveyIdOf(draft)
  const survey = surveyOf(draft, { id, site: site.id, lang: site.lang, ver: earlier.length + 1 })
  const newest = earlier.at(-1)
  return newest && isSame(newest, survey) ? newest : survey
}

/** Publishing the same text again is not an edit. */
function isSame(newest: Survey, survey: Survey): boolean {
  return JSON.stringify({ ...newest, ver: 0 }) === JSON.stringify({ ...survey, ver: 0 })
}

/**
 * One id is one series: answers on two scales, or about two horizons, can never be pooled, so neither can
 * change. Under a new id a new series begins, and the earlier one stays readable beside it.
 */
function findHistoryMisfit(earlier: readonly Survey[], draft: SurveyDraft): string | undefined {
  const known = new Map(
    earlier.flatMap(({ questions }) => questions.map((q) => [q.id, q] as const)),
  )
  for (const [place, question] of draft.questions.entries()) {
    const before = known.get(question.id)
    if (before && scaleText(before) !== scaleText(question)) {
      return `questions[${place}].id: "${question.id}" was ${scaleText(before)}, now ${scaleText(question)}; give it a new id`
    }
  }
  return undefined
}

const DEFAULT_POINTS: Partial<Record<Question['kind'], number>> = {
  nps: 11,
  csat: 5,
  ces: 7,
  repurchase: 5,
}

function scaleText({ kind, points, direction, days = 30 }: Question): string {
  const size = points ?? DEFAULT_POINTS[kind]
  if (size === undefined) return kind
  const scale = `${kind} of ${size} points${direction === 'low' ? ', low is good' : ''}`
  return kind === 'repurchase' ? `${scale} about ${days} days` : scale
}
