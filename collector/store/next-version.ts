import type { Site } from '#shared/site.ts'
import { surveyIdOf, surveyOf } from '#shared/survey-of.ts'
import { DEFAULT_POINTS, isRating, scaleOf } from '#shared/scale.ts'
import type { Question, Survey, SurveyDraft } from '#shared/survey.ts'
import { refused, type Refused } from '#shared/refusals/refused.ts'
import { freezeWords } from '#shared/words/freeze-words.ts'
import { findChangedMeaning } from './find-changed-meaning.ts'

/** What has been published of a survey. */
export interface Earlier {
  /** oldest first */
  readonly versions: readonly Survey[]
  /** words of the newest, as they are kept; absent: there is none */
  readonly words: string | undefined
}

/** What a survey is after publishing. */
export interface Published {
  readonly survey: Survey
  /** to be kept with it; absent: it is the newest version there was */
  readonly words?: string
}

/**
 * What publishing a draft makes of a survey: its next version, the newest one when neither the draft nor
 * the words that shoppers read from it differ, or why it cannot be published, in one sentence. A newer
 * default wording or another name of the shop makes a version of the same draft.
 */
export function nextVersion(earlier: Earlier, site: Site, draft: SurveyDraft): Published | Refused {
  const { versions } = earlier
  const refusal = findHistoryMisfit(versions, draft)
  if (refusal) return refusal
  const id = surveyIdOf(draft)
  const survey = surveyOf(draft, { id, site: site.id, lang: site.lang, ver: versions.length + 1 })
  const changed = findChangedMeaning(versions, survey, site)
  if (changed) return changed
  const words = JSON.stringify(freezeWords(site, survey))
  const newest = versions.at(-1)
  const isEdit = !newest || words !== earlier.words || !isSame(newest, survey)
  return isEdit ? { survey, words } : { survey: newest }
}

/** Publishing the same text again is not an edit. */
function isSame(newest: Survey, survey: Survey): boolean {
  return JSON.stringify({ ...newest, ver: 0 }) === JSON.stringify({ ...survey, ver: 0 })
}

/**
 * One id is one series: answers on two scales, about two horizons, or of one option and of several, can never
 * be pooled, so none of these can change. Under a new id a new series begins, and the earlier one stays readable beside it.
 */
function findHistoryMisfit(earlier: readonly Survey[], draft: SurveyDraft): Refused | undefined {
  const known = new Map(
    earlier.flatMap(({ questions }) => questions.map((q) => [q.id, q] as const)),
  )
  for (const [place, question] of draft.questions.entries()) {
    const before = known.get(question.id)
    if (before && scaleText(before) !== scaleText(question)) {
      const params = { id: question.id, before: scaleText(before), now: scaleText(question) }
      return refused('other_scale', params, `questions[${place}].id`)
    }
  }
  return undefined
}

function scaleText(question: Question): string {
  const { kind, points, direction, many = false, days = 30 } = question
  if (kind === 'choice') return `choice of ${many ? 'several options' : 'one option'}`
  if (!isRating(kind)) return kind
  const size = points ?? DEFAULT_POINTS[kind]
  const scale = `${kind} of ${size} points${direction === 'low' ? ', low is good' : ''}`
  const own = scaleOf(question)
  const usual = scaleOf({ kind, points: size })
  if (own && kind === 'csat' && (own.low !== usual?.low || own.good[0] !== usual.good[0])) {
    return `${scale} from ${own.low}, of which ${own.good.join('–')} count`
  }
  return kind === 'repurchase' ? `${scale} about ${days} days` : scale
}
