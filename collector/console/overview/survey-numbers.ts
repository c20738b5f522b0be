import { addDays } from '#shared/reading/days.ts'
import type { Day, QuestionResults, Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { compare } from '#shared/score/compare.ts'
import type { Comparison } from '#shared/score/comparison.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Score } from '#shared/score/score.ts'
import { trendOf, type TrendPoint } from '#shared/score/trend.ts'
import { mergeTallies } from '#shared/tally.ts'
import type { QuestionKind, RatingKind } from '#shared/survey.ts'

/** The last 28 days of one survey, and how they compare with the 28 before. */
export interface SurveyNumbers {
  readonly answered: number
  readonly shown: number
  /** rating questions, in the order in which they are asked */
  readonly ratings: readonly RatingNumbers[]
  /** the course of the first of them; empty without one */
  readonly trend: readonly TrendPoint[]
}

export interface RatingNumbers {
  readonly kind: RatingKind
  readonly score: Score
  /** whole days, today left out on both sides */
  readonly comparison: Comparison
}

/** Days that a line of the overview is about. */
export const OVERVIEW_DAYS = 28

/** The first day that the numbers need: a whole window and the one before it, without today. */
export function firstNeeded(today: Day): Day {
  return addDays(today, -2 * OVERVIEW_DAYS)
}

/**
 * Sums one reading, from {@link firstNeeded} to today, by its days, so that each survey costs one
 * request.
 */
export function numbersOf(results: Results, today: Day): SurveyNumbers {
  const since = addDays(today, 1 - OVERVIEW_DAYS)
  const days = results.days.filter(({ day }) => day >= since)
  const sum = (of: 'answered' | 'shown') => days.reduce((all, day) => all + day[of], 0)
  const rated = results.questions.flatMap((question) => {
    const kind = ratingKindOf(question.kind)
    return kind ? [{ question, kind }] : []
  })
  const first = rated[0]?.question
  return {
    answered: sum('answered'),
    shown: sum('shown'),
    ratings: rated.map(({ question, kind }) => ({
      kind,
      score: scoreOf(question, tallyWithin(question, since, today)),
      comparison: compareWithBefore(question, today),
    })),
    trend: first ? trendOf(first, first.days, since, today).points : [],
  }
}

function compareWithBefore(question: QuestionResults, today: Day): Comparison {
  const split = addDays(today, -OVERVIEW_DAYS)
  const before = tallyWithin(question, firstNeeded(today), addDays(split, -1))
  return compare(question, before, tallyWithin(question, split, addDays(today, -1)))
}

function tallyWithin({ days }: QuestionResults, from: Day, to: Day) {
  return mergeTallies(days.filter(({ day }) => day >= from && day <= to).map(({ tally }) => tally))
}

function ratingKindOf(kind: QuestionKind): RatingKind | undefined {
  return isRating(kind) ? kind : undefined
}
