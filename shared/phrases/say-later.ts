import { daysBetween } from '../day.ts'
import type { Later, QuestionResults, Results } from '../results.ts'
import { isRating } from '../scale.ts'
import { scoreOf } from '../score/score-of.ts'
import { total } from '../tally.ts'
import { numbersIn } from './numbers.ts'
import type { SayPack } from './pack.ts'
import { counted } from './say-score.ts'

/**
 * What came in after the period shown, "Since Monday: 12 answers, between 10 and 60.": the answers, and
 * from 5 on their range, which is not compared with anything.
 *
 * @returns `undefined` when the period is not one that is just over
 */
export function sayLater(
  pack: SayPack,
  question: QuestionResults,
  { later }: Pick<Results, 'later'>,
): string | undefined {
  if (!later || !isRating(question.kind)) return undefined
  const numbers = numbersIn(pack.lang)
  const tally = later.tallies[question.id] ?? {}
  const score = scoreOf(question, tally)
  const isShown = score.status !== 'none' && score.status !== 'hidden'
  const ends = isShown && ([score.shown.low, score.shown.high] as const)
  const level = ends && pack.between(...writeEnds(ends))
  return pack.later(firstDay(pack, later), counted(pack, total(tally)), level || undefined)

  function writeEnds([low, high]: readonly [number, number]): [string, string] {
    return [numbers.level(low, score.unit), numbers.level(high, score.unit)]
  }
}

/**
 * How many answers came in after the period shown: "Since Monday: 12 answers."; with those that no card
 * brought, which are in the tallies alone. `undefined` when the period is not one that is just over.
 */
export function sayLaterAnswers(
  pack: SayPack,
  { later, questions }: Pick<Results, 'later' | 'questions'>,
): string | undefined {
  if (!later) return undefined
  const rated = questions.filter(({ kind }) => isRating(kind))
  const answers = rated.map(({ id }) => total(later.tallies[id] ?? {}))
  const most = Math.max(later.answered, ...answers)
  return pack.later(firstDay(pack, later), counted(pack, most), undefined)
}

/** a weekday is unmistakable for a week, and no longer */
function firstDay({ lang }: SayPack, { from, to }: Later): string {
  const numbers = numbersIn(lang)
  return daysBetween(from, to) < WEEK ? numbers.weekday(from) : numbers.day(from, to)
}

const WEEK = 7
