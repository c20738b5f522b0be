import type { QuestionResults, Results } from '#shared/results.ts'
import { changeOf } from '#shared/reading/change-of.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { numbersIn } from '#shared/say/numbers.ts'
import type { SayPack } from '#shared/say/pack.ts'
import { sayPackFor } from '#shared/say/packs.ts'
import { sayChange } from '#shared/say/say-change.ts'
import { sayReworded } from '#shared/say/say-reworded.ts'
import { plain, sayAsked, sayScore } from '#shared/say/say-score.ts'
import { isRating } from '#shared/scale.ts'
import { total } from '#shared/tally.ts'
import type { Notice } from '../outbox/message/alert.ts'
import type { MessagePack } from '../outbox/words/pack.ts'
import type { DigestWeek } from './digest-week.ts'

/** One survey in a digest. */
export interface DigestSurvey {
  /** of the days that its sentences are about, with those they are compared with */
  readonly results: Results
  /** of the week alone */
  readonly week: Pick<Results, 'shown' | 'answered'>
}

/** What a week's digest is made of. */
export interface DigestParts {
  readonly site: string
  readonly week: DigestWeek
  readonly surveys: readonly DigestSurvey[]
  readonly pack: MessagePack
  /** the console */
  readonly link: string
}

/**
 * A week in words: of every survey that was answered in the days it is about or in those before, how
 * many answered in the week, and of each question what the results page says of those days.
 */
export function digestOf({ site, week, surveys, pack, link }: DigestParts): Notice {
  const alive = surveys.filter(({ results: { answered, previous } }) => {
    return answered + (previous?.answered ?? 0) > 0
  })
  const paragraphs = alive.map((survey) => surveyText(survey, pack))
  return {
    title: pack.digest(site),
    paragraphs: paragraphs.length > 0 ? paragraphs : [pack.noAnswers],
    details: [pack.days(week.from, week.to)],
    link,
  }
}

function surveyText({ results, week }: DigestSurvey, pack: MessagePack): string {
  const say = sayPackFor(pack.lang)
  const { from, to, survey, questions } = results
  const asked = pack.lastWeek(sayAsked(say, week.answered, week.shown))
  const lines = questions.flatMap((question) => linesOf(question, results, say))
  return [survey.name, asked, numbersIn(say.lang).days(from, to), ...lines].join('\n')
}

/** What is said of a question on the results page; nothing of one that nobody was asked. */
function linesOf(question: QuestionResults, results: Results, pack: SayPack): string[] {
  if (!isRating(question.kind)) return []
  const change = changeOf(question, results)
  const score = scoreOf(question, question.tally)
  if (score.n + total(question.previousTally ?? {}) === 0) return []
  const level = plain(sayScore(pack, score, { isOver: true }))
  const said = change && plain(sayChange(pack, change))
  const reworded = sayReworded(pack, question, results.today)
  return [
    '',
    question.text,
    `${pack.metrics[score.metric]}: ${level}`,
    ...(said ? [said] : []),
    ...(reworded ? [reworded] : []),
  ]
}
