import { peopleIn } from '#shared/people-in.ts'
import type { QuestionResults } from '#shared/results.ts'
import type { Question } from '#shared/survey.ts'
import { answersBin } from '../store/answers-bin.ts'
import type { Counts } from '../store/store.ts'

interface Counted {
  readonly counts: Counts
}

/**
 * How many answered a choice, in these counts and in those before: picks do not say of how many
 * shoppers they are. Nothing of a rating, whose tally says it.
 *
 * @param before absent: nothing is compared
 */
export function choiceAnswers(
  question: Question,
  now: readonly Counted[],
  before: readonly Counted[] | undefined,
): Pick<QuestionResults, 'answers' | 'previousAnswers'> {
  if (question.kind !== 'choice') return {}
  const sum = (parts: readonly Counted[]) =>
    parts.reduce((all, { counts }) => all + answersIn(question, counts), 0)
  return { answers: sum(now), ...(before && { previousAnswers: sum(before) }) }
}

/**
 * Days whose answers are long removed may have been counted before it was counted who answered: there
 * nobody is known to have skipped the question.
 */
function answersIn({ id, many }: Question, counts: Counts): number {
  const known = counts['']?.[answersBin(id)]
  const tally = counts[id]
  if (known !== undefined || !tally) return known ?? 0
  const least = peopleIn(tally, many ? { many } : {})
  const { answered = 0, elsewhere = 0, imported = 0 } = counts[''] ?? {}
  return many ? Math.max(least, answered + elsewhere + imported) : least
}
