import { isRating } from '#shared/scale.ts'
import type { Question, Survey } from '#shared/survey.ts'
import { plainName } from '../header.ts'
import type { AnswerDraft } from '../mapping-schema.ts'

/** A column that holds answers, and the wording it was asked with. */
export interface QuestionColumn {
  readonly column: string
  readonly text: string
}

/**
 * Which column answers which question: first by wording, the same in any language; then, where a
 * survey has one question of a sort (a rating, a comment) and the file one column left of as many
 * questions as the survey has, by order. What stays open is for the owner to say.
 */
export function matchQuestions(
  columns: readonly QuestionColumn[],
  { questions }: Pick<Survey, 'questions'>,
): Readonly<Record<string, AnswerDraft>> {
  const answers: Record<string, AnswerDraft> = {}
  for (const question of questions) {
    const same = columns.find(({ text }) => wordings(question).includes(plainName(text)))
    if (same) answers[question.id] = same.column
  }
  const openQuestions = questions.filter(({ id }) => answers[id] === undefined)
  const taken = new Set(Object.values(answers))
  const openColumns = columns.filter(({ column }) => !taken.has(column))
  if (openColumns.length !== openQuestions.length) return answers
  if (!isPlain(openQuestions)) return answers
  openQuestions.forEach(({ id }, i) => {
    const column = openColumns[i]?.column
    if (column !== undefined) answers[id] = column
  })
  return answers
}

function wordings({ text }: Question): readonly string[] {
  return Object.values(text ?? {}).map(plainName)
}

/** At most one question of each sort: an order cannot mix up what it cannot swap. */
function isPlain(questions: readonly Question[]): boolean {
  const sorts = questions.map(({ kind }) => (isRating(kind) ? 'rating' : kind))
  return new Set(sorts).size === sorts.length
}
