import type { Day, QuestionResults, Results } from '../results.ts'
import type { Period } from '../say/say-change.ts'
import { compare } from '../score/compare.ts'
import type { Comparison } from '../score/comparison.ts'
import { addDays, daysBetween, firstOfNextMonth, isWholeMonth } from './days.ts'

/** A question in two periods. */
export interface Change {
  readonly question: QuestionResults
  readonly comparison: Comparison
  readonly period: Period
}

/**
 * How a question's score changed since the period it is compared with. A period that still takes
 * answers waits for its verdict: a month until the first of the next, other days until the day after
 * the last.
 *
 * @param compared results with a `compare`; absent while they are read
 * @returns `undefined` when there is nothing to compare with
 */
export function changeOf(id: string, compared: Results | undefined): Change | undefined {
  const question = compared?.questions.find((one) => one.id === id)
  if (!compared?.previous || !question?.previousTally) return undefined
  const { previous, to, today } = compared
  const running = to >= today
  const comparison = compare(question, question.previousTally, question.tally, {
    running: running ? 'month' : 'no',
  })
  const versus = versusOf(compared, previous)
  const verdictOn = versus.than === 'month' ? firstOfNextMonth(to) : addDays(to, 1)
  return { question, comparison, period: { versus, ...(running && { verdictOn }) } }
}

interface Days {
  readonly from: Day
  readonly to: Day
}

/** A month against the one before it, as many days right before, or days picked by hand. */
function versusOf({ from, to }: Days, previous: Days): Period['versus'] {
  const isNext = previous.to === addDays(from, -1)
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  if (isNext && isWholeMonth(previous) && from.endsWith('-01') && isOneMonth) {
    return { than: 'month' }
  }
  const days = daysBetween(from, to) + 1
  const daysBefore = daysBetween(previous.from, previous.to) + 1
  return isNext && days === daysBefore ? { than: 'days', days } : { than: 'dates', ...previous }
}
