import { isRating } from '#shared/scale.ts'
import type { Question, Survey } from '#shared/survey.ts'
import { plainName } from '../header.ts'
import type { AnswerDraft } from '../mapping-schema.ts'
import { ratingInLabel } from '../rating-label.ts'
import type { Row } from '../row.ts'

/** A column that holds answers, and the wording it was asked with. */
export interface QuestionColumn {
  readonly column: string
  readonly text: string
}

/**
 * Which column answers which question: first by wording, the same in any language; then, where a
 * survey has one question of a sort (a rating, a comment) and the file one column left of as many
 * questions as the survey has, by what they hold and then by order. What stays open is for the
 * owner to say.
 */
export function matchQuestions(
  columns: readonly QuestionColumn[],
  { questions }: Pick<Survey, 'questions'>,
  sample: readonly Row[] = [],
): Readonly<Record<string, AnswerDraft>> {
  const answers: Record<string, AnswerDraft> = {}
  for (const question of questions) {
    const same = columns.find(({ text }) => wordings(question).includes(plainName(text)))
    if (same) answers[question.id] = same.column
  }
  const openQuestions = questions.filter(({ id }) => answers[id] === undefined)
  const taken = new Set(Object.values(answers))
  const openColumns = columns.filter(({ column }) => !taken.has(column))
  if (!isPlain(openQuestions)) return answers
  const sorted = bySort(openQuestions, openColumns, sample)
  if (openColumns.length !== openQuestions.length) return { ...answers, ...sorted }
  const rest = openColumns.filter(({ column }) => !Object.values(sorted).includes(column))
  for (const { id } of openQuestions) {
    const column = sorted[id] ?? rest.shift()?.column
    if (column !== undefined) answers[id] = column
  }
  return answers
}

/**
 * Where a file has more questions than the survey: the one column that holds ratings is the rating's,
 * and the column that follows it with words in it the comment's. Of several that hold ratings none is
 * guessed.
 */
function bySort(
  questions: readonly Question[],
  columns: readonly QuestionColumn[],
  sample: readonly Row[],
): Readonly<Record<string, AnswerDraft>> {
  const texts = (column: string) =>
    sample.map((row) => row.cell(column).trim()).filter((text) => text !== '')
  const isOf = (column: string, fits: (text: string) => boolean) => {
    const held = texts(column)
    return held.length > 0 && held.every(fits)
  }
  const isRated = (text: string) => ratingInLabel(text) !== undefined
  const rated = columns.filter(({ column }) => isOf(column, isRated))
  const [score, other] = rated
  const rating = questions.find(({ kind }) => isRating(kind))
  if (!rating || !score || other) return {}
  const after = columns.slice(columns.indexOf(score) + 1)
  const words = after.find(({ column }) => isOf(column, (text) => !isRated(text)))
  const comment = questions.find(({ kind }) => kind === 'comment')
  return {
    [rating.id]: score.column,
    ...(comment && words && { [comment.id]: words.column }),
  }
}

function wordings({ text }: Question): readonly string[] {
  return Object.values(text ?? {}).map(plainName)
}

/** At most one question of each sort: an order cannot mix up what it cannot swap. */
function isPlain(questions: readonly Question[]): boolean {
  const sorts = questions.map(({ kind }) => (isRating(kind) ? 'rating' : kind))
  return new Set(sorts).size === sorts.length
}
