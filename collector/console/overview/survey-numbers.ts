import { answersOf } from '../results/answers-of.ts'
import type { Change } from '#shared/analysis/change-of.ts'
import { changeOf } from '#shared/analysis/change-of.ts'
import type { Day, QuestionResults, Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Score } from '#shared/score/score.ts'
import { trendOf, type TrendPoint } from '#shared/score/trend.ts'
import type { QuestionKind, RatingKind } from '#shared/survey.ts'

/** The last four whole weeks of one survey, and how they compare with the four before. */
export interface SurveyNumbers {
  /** all that came in, as the head of the results page counts them */
  readonly answers: number
  /** answers to impressions: those that a card brought */
  readonly answered: number
  readonly shown: number
  /** of a survey too young to be compared: its first day */
  readonly since?: Day
  /** rating questions, in the order in which they are asked */
  readonly ratings: readonly RatingNumbers[]
  /** the course of the first of them; empty without one */
  readonly trend: readonly TrendPoint[]
}

export interface RatingNumbers {
  readonly kind: RatingKind
  /** an owner's own words at the ends of its scale */
  readonly ends?: NonNullable<QuestionResults['ends']>
  readonly score: Score
  /** absent: nothing is compared */
  readonly change?: Change
  /** the day on which the question was put in other words, in the days compared; absent: it was not */
  readonly reworded?: Day
}

/**
 * What a line of the overview says.
 *
 * @param results of the default period, as the results page shows it
 * @param longer the same days and a window before them, for the course
 */
export function numbersOf(results: Results, longer: Results): SurveyNumbers {
  const { answered, shown, since, questions, from, to } = results
  const rated = questions.flatMap((question) => {
    const kind = ratingKindOf(question.kind)
    return kind ? [{ question, kind }] : []
  })
  const first = longer.questions.find(({ id }) => id === rated[0]?.question.id)
  return {
    answers: answersOf(results),
    answered,
    shown,
    ...(since !== undefined && { since }),
    ratings: rated.map(({ question, kind }) => {
      const change = changeOf(question, results)
      const { ends, reworded } = question
      return {
        kind,
        ...(ends && { ends }),
        score: scoreOf(question, question.tally),
        ...(change && { change }),
        ...(reworded !== undefined && { reworded }),
      }
    }),
    trend: first ? trendOf(first, first.days, from, to).points : [],
  }
}

function ratingKindOf(kind: QuestionKind): RatingKind | undefined {
  return isRating(kind) ? kind : undefined
}
