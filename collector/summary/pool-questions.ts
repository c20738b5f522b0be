import type { QuestionResults, Results } from '#shared/results.ts'
import { DEFAULT_POINTS, isRating, scaleOf } from '#shared/scale.ts'
import type { FigureId } from '#shared/summary.ts'
import type { RatingKind } from '#shared/survey.ts'
import { total } from '#shared/tally.ts'

/** A kind of question with all answers to it in a shop's surveys. */
export interface Pool extends Kind {
  readonly questions: readonly PooledQuestion[]
}

/** A question and the survey that asks it. */
export type PooledQuestion = QuestionResults & { readonly survey: string }

interface Kind {
  readonly id: FigureId
  readonly kind: RatingKind
  readonly points: number
}

/** CES on 5 and on 7 points are two lines: they are never added. */
const KINDS: readonly Kind[] = [
  { id: 'nps', kind: 'nps', points: 11 },
  { id: 'csat', kind: 'csat', points: 5 },
  { id: 'ces7', kind: 'ces', points: 7 },
  { id: 'ces5', kind: 'ces', points: 5 },
  { id: 'repurchase', kind: 'repurchase', points: 5 },
]

/**
 * The questions of each kind that may be added: same scale, same direction, same horizon. A question of
 * another horizon than most answers have is left out, and so is a kind without an answer.
 */
export function poolQuestions(results: readonly Results[]): readonly Pool[] {
  const all = results.flatMap(({ questions, survey: { name } }) =>
    questions.map((question) => ({ ...question, survey: name })),
  )
  return KINDS.flatMap((one) => {
    const fitting = all.filter((question) => fits(question, one))
    const pools = [...Map.groupBy(fitting, ({ horizonDays }) => horizonDays ?? 0).values()]
    const [questions] = pools.toSorted((a, b) => answered(b) - answered(a))
    return questions && answered(questions) > 0 ? [{ ...one, questions }] : []
  })
}

function fits(question: QuestionResults, { kind, points }: Kind): boolean {
  return (
    question.kind === kind &&
    isRating(question.kind) &&
    (question.points ?? DEFAULT_POINTS[kind]) === points &&
    question.direction !== 'low' &&
    isScoredAlike(question, { kind, points })
  )
}

/** Satisfaction on a scale of a shop's own, or with another share that counts, is added to none. */
function isScoredAlike(question: QuestionResults, usual: Pick<Kind, 'kind' | 'points'>): boolean {
  const [own, other] = [scaleOf(question), scaleOf(usual)]
  return own?.low === other?.low && own?.good[0] === other?.good[0]
}

function answered(questions: readonly PooledQuestion[]): number {
  return questions.reduce((sum, { tally }) => sum + total(tally), 0)
}
