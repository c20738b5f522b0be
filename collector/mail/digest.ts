import type { QuestionResults, Results } from '#shared/results.ts'
import { changeOf } from '#shared/reading/change-of.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { sayPackFor } from '#shared/say/packs.ts'
import { sayChange } from '#shared/say/say-change.ts'
import { plain, sayAsked, sayScore } from '#shared/say/say-score.ts'
import { isRating } from '#shared/scale.ts'
import { total } from '#shared/tally.ts'
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

function surveyText(results: Results, lang: string): string {
  const { survey, answered, shown, questions } = results
  const lines = questions.flatMap((question) => linesOf(question, results, lang))
  return [survey.name, sayAsked(sayPackFor(lang), answered, shown), ...lines].join('\n')
}

/** What is said of a question on the results page; nothing of one that nobody was asked. */
function linesOf(question: QuestionResults, results: Results, lang: string): string[] {
  if (!isRating(question.kind)) return []
  const pack = sayPackFor(lang)
  const change = changeOf(question.id, results)
  const score = scoreOf(question, question.tally)
  if (score.n + total(question.previousTally ?? {}) === 0) return []
  const level = plain(sayScore(pack, score))
  const said = change && plain(sayChange(pack, change.comparison, change.period))
  return ['', question.text, `${pack.metrics[score.metric]}: ${level}`, ...(said ? [said] : [])]
}
