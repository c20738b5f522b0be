import type { QuestionResults, Results } from '#shared/results.ts'
import { compare } from '#shared/score/compare.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { sayPackFor } from '#shared/say/packs.ts'
import { sayChange } from '#shared/say/say-change.ts'
import { plain, sayAsked, sayQuantity, sayScore } from '#shared/say/say-score.ts'
import { isRating } from '#shared/scale.ts'
import type { Tally } from '#shared/tally.ts'
import type { Notice } from '../outbox/message/alert.ts'
import type { MessagePack } from '../outbox/words/pack.ts'
import type { DigestWeek } from './digest-week.ts'

/** What a week's digest is made of. */
export interface DigestParts {
  readonly site: string
  readonly week: DigestWeek
  /** of the week, with the seven days before, one for each survey */
  readonly results: readonly Results[]
  readonly pack: MessagePack
  /** the console */
  readonly link: string
}

/**
 * A week in words: of every survey that was answered in it or in the week before, how many answered,
 * each score as sure as it is, and the one thing that may be said of its change.
 */
export function digestOf({ site, week, results, pack, link }: DigestParts): Notice {
  const alive = results.filter(({ answered, previous }) => answered + (previous?.answered ?? 0) > 0)
  const paragraphs = alive.map((result) => surveyText(result, pack.lang))
  return {
    title: pack.digest(site),
    paragraphs: paragraphs.length > 0 ? paragraphs : [pack.noAnswers],
    details: [pack.days(week.from, week.to)],
    link,
  }
}

function surveyText({ survey, answered, shown, questions }: Results, lang: string): string {
  const lines = questions.flatMap((question) => lineOf(question, lang))
  return [survey.name, sayAsked(sayPackFor(lang), answered, shown), ...lines].join('\n')
}

function lineOf(question: QuestionResults, lang: string): string[] {
  if (!isRating(question.kind)) return []
  const pack = sayPackFor(lang)
  const { tally, previousTally = {} } = question
  const score = scoreOf(question, tally as Tally)
  const comparison = compare(question, previousTally as Tally, tally as Tally)
  const change = plain(sayChange(pack, comparison, { versus: { than: 'days', days: 7 } }))
  return [`${sayQuantity(pack, score) ?? plain(sayScore(pack, score))} · ${change}`]
}
