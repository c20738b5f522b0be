import type { Day, QuestionResults, Results } from '#shared/results.ts'

/**
 * The results of one window with those of the window before beside them.
 *
 * @param rewordedOn the newest day within both on which a question was put in other words
 */
export function withPrevious(
  current: Results,
  earlier: Results,
  rewordedOn: (question: string) => Day | undefined,
): Results {
  const { shown, seen, answered, commented, completed, dismissed, from, to, unit } = earlier
  return {
    ...current,
    previous: {
      shown,
      seen,
      answered,
      commented,
      completed,
      dismissed,
      from,
      to,
      ...(unit && { unit }),
    },
    questions: current.questions.map((question) => {
      const reworded = rewordedOn(question.id)
      const before = earlier.questions.find(({ id }) => id === question.id)
      return { ...beside(question, before), ...(reworded !== undefined && { reworded }) }
    }),
  }
}

function beside(question: QuestionResults, before: QuestionResults | undefined): QuestionResults {
  return {
    ...question,
    previousTally: before?.tally ?? {},
    ...(question.answers !== undefined && { previousAnswers: before?.answers ?? 0 }),
    segments: question.segments.map((one) => {
      const old = before?.segments.find((other) => {
        return other.facet === one.facet && other.value === one.value
      })
      return {
        ...one,
        previousTally: old?.tally ?? {},
        previousShown: old?.shown ?? 0,
        previousAnswered: old?.answered ?? 0,
        ...(one.answers !== undefined && { previousAnswers: old?.answers ?? 0 }),
      }
    }),
  }
}
