import { countedAnswers } from '#shared/counted-answers.ts'
import { countedFlags } from '#shared/counted-flags.ts'
import { isRating, scaleOf } from '#shared/scale.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { Question } from '#shared/survey.ts'
import { fillSaid } from '#shared/words/fill-said.ts'
import { frozenWords } from '#shared/words/frozen-words.ts'
import { isAnonymous } from '../../results/anonymous/is-anonymous.ts'
import { startOf } from '../../results/anonymous/start-of.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import { dayOf } from '../../store/day-of.ts'
import type { KeptContext } from '../../store/arrival.ts'
import type { StoredResponse } from '../../store/stored-response.ts'

/** A response as a message tells it: with the words it was asked in. */
export interface ResponseView {
  readonly id: string
  /** when the card was shown, ISO 8601 UTC; of an anonymous answer only its day */
  readonly at: string
  readonly complete: boolean
  readonly site: { readonly id: string; readonly name: string }
  readonly survey: { readonly id: string; readonly name: string; readonly ver: number }
  readonly answers: readonly AnswerView[]
  readonly context: KeptContext
  /** its page in the console */
  readonly link: string
}

export interface AnswerView {
  readonly question: string
  readonly kind: Question['kind']
  /** the wording in the survey's language, or in the language asked for */
  readonly text: string
  readonly rating?: number
  /** the lowest and the highest rating there is */
  readonly scale?: readonly [number, number]
  /** the rating is low: none of the good ones, nor an NPS passive */
  readonly low?: boolean
  /** wordings of the options that were picked */
  readonly options?: readonly string[]
  /** what was typed: the comment, or the words beside "other" */
  readonly comment?: string
}

/**
 * Makes the view of a response from the version it was given in. Of an answer to an anonymous survey
 * it tells no more than the list does: the words and the day.
 *
 * @param lang BCP 47 of the wording; absent: the survey's own
 * @param publicUrl origin of the collector, for the link
 */
export function viewOf(
  response: StoredResponse,
  published: PublishedSurvey,
  publicUrl: string,
  lang?: string,
): ResponseView {
  const { site, newest, versions } = published
  const isHidden = isAnonymous(published)
  const version = versions[response.ver - 1]
  const survey = version?.survey ?? newest
  const frozen = version?.words ?? published.words
  const words = fillSaid(frozenWords(survey, frozen, lang))
  const wordingOf = new Map(words.questions.map((question) => [question.id, question]))
  const answers: AnswerView[] = []
  const given = countedAnswers(survey.questions, response.answers)
  for (const question of survey.questions) {
    const answer = given[question.id]
    if (!answer || answer.a === null) continue
    const { text, options } = wordingOf.get(question.id) ?? { text: question.id }
    answers.push({
      question: question.id,
      kind: question.kind,
      text,
      ...valueOf(question, answer, options),
    })
  }
  return {
    id: response.id,
    at: isHidden
      ? startOf(dayOf(response.firstMs, site.zone))
      : new Date(response.firstMs).toISOString(),
    complete: (countedFlags(response.flags, answers.length > 0) & FLAGS.complete) !== 0,
    site: { id: site.id, name: site.name },
    survey: { id: survey.id, name: survey.name, ver: response.ver },
    answers,
    context: isHidden ? {} : response.ctx,
    link: `${publicUrl}/surveys/${survey.id}`,
  }
}

function valueOf(
  question: Question,
  { a, o }: StoredResponse['answers'][string],
  options: readonly { readonly id: string; readonly text: string }[] = [],
): Partial<AnswerView> {
  if (typeof a === 'string') return a === '' ? {} : { comment: a }
  if (typeof a === 'number') {
    const scale = scaleOf(question)
    return scale ? { rating: a, scale: [scale.low, scale.high], low: isLow(question, a) } : {}
  }
  const picked = (a ?? []).map((id) => options.find((option) => option.id === id)?.text ?? id)
  return { options: picked, ...(o !== undefined && o !== '' && { comment: o }) }
}

/** 7 and 8 of 0–10 are neither good nor low, by Reichheld's groups. */
const LOW_OF_ELEVEN = 6

/** Whether somebody should hear of a rating: nps 0–6, csat 1–3, ces 1–4 (mirrored when low is good). */
export function isLow(question: Question, rating: number): boolean {
  if (!isRating(question.kind)) return false
  const scale = scaleOf(question)
  if (!scale) return false
  // satisfaction says itself how many of its points are good
  if (question.kind !== 'csat' && scale.high === 10) return rating <= LOW_OF_ELEVEN
  return rating < scale.good[0] || rating > scale.good[1]
}
