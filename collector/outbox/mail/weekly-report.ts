import type { QuestionResults, Results } from '#shared/results.ts'
import { changeOf } from '#shared/analysis/change-of.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { numbersIn } from '#shared/phrases/numbers.ts'
import type { SayPack } from '#shared/phrases/pack.ts'
import { sayPackFor } from '#shared/phrases/packs.ts'
import { sayChange } from '#shared/phrases/say-change.ts'
import { sayReworded } from '#shared/phrases/say-reworded.ts'
import { counted, plain, sayAsked, sayScore } from '#shared/phrases/say-score.ts'
import { isRating } from '#shared/scale.ts'
import { total } from '#shared/tally.ts'
import type { Notice } from '../message/alert.ts'
import type { MessagePack } from '../words/pack.ts'
import type { ReportWeek } from './report-week.ts'

/** One survey in a digest. */
export interface DigestSurvey {
  /** of the days that its sentences are about, with those they are compared with */
  readonly results: Results
  /** of the week alone */
  readonly week: Pick<Results, 'shown' | 'answered' | 'elsewhere'>
}

/** What a week's digest is made of. */
export interface WeeklyReportParts {
  readonly site: string
  readonly week: ReportWeek
  readonly surveys: readonly DigestSurvey[]
  /** satisfaction beside engagement, in a paragraph; absent where visits and orders tell nothing */
  readonly summary?: string | undefined
  readonly pack: MessagePack
  /** the console */
  readonly link: string
}

/**
 * A week in words: of every survey that was answered in the days it is about or in those before, how
 * many answered in the week, and of each question what the results page says of those days.
 */
export function weeklyReportOf(parts: WeeklyReportParts): Notice {
  const { site, week, surveys, summary, pack, link } = parts
  const alive = surveys.filter(({ results }) => isAlive(results))
  const paragraphs = alive.map((survey) => surveyText(survey, pack))
  return {
    title: pack.digest(site),
    paragraphs: [
      ...(summary === undefined ? [] : [summary]),
      ...(paragraphs.length > 0 ? paragraphs : [pack.noAnswers]),
    ],
    details: [numbersIn(sayPackFor(pack.lang).lang).days(week.from, week.to)],
    link,
  }
}

/** Answers by mail, at a till or imported are in no funnel. */
function isAlive({ answered, elsewhere = 0, previous, questions }: Results): boolean {
  const inTallies = questions.some(({ tally, previousTally = {} }) => {
    return total(tally) + total(previousTally) > 0
  })
  return inTallies || answered + elsewhere + (previous?.answered ?? 0) > 0
}

function surveyText({ results, week }: DigestSurvey, pack: MessagePack): string {
  const say = sayPackFor(pack.lang)
  const { from, to, survey, questions } = results
  const { shown, answered, elsewhere = 0 } = week
  const [first = '', ...others] = [
    ...(shown > 0 || elsewhere === 0 ? [sayAsked(say, answered, shown)] : []),
    ...(elsewhere > 0 ? [say.elsewhere(counted(say, elsewhere))] : []),
  ]
  const lines = questions.flatMap((question) => linesOf(question, results, say))
  const asked = [pack.lastWeek(first), ...others]
  return [survey.name, ...asked, numbersIn(say.lang).days(from, to), ...lines].join('\n')
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
