import type { QuestionResults, Results } from '../results.ts'
import type { Compared } from '../phrases/say-change.ts'
import { compare } from '../score/compare.ts'
import { scoreOf } from '../score/score-of.ts'
import { addDays } from '../day.ts'
import { onlyDays } from './only-days.ts'
import { looksOf } from './looks-of.ts'

/** A question in the two periods of its results. */
export interface Change extends Compared {
  readonly question: QuestionResults
}

/**
 * How a question's score changed since the period it is compared with. The verdict belongs to the very
 * days of the results; a period that still takes answers waits for it.
 *
 * @returns `undefined` when there is nothing to compare with
 */
export function changeOf(question: QuestionResults, results: Results): Change | undefined {
  const { previous, today, verdictOn = addDays(results.to, 1) } = results
  const { tally, previousTally } = question
  if (!previous || !previousTally) return undefined
  const looks = looksOf(results)
  return {
    question,
    comparison: compare(question, previousTally, tally, { looks }),
    now: scoreOf(question, tally),
    before: scoreOf(question, previousTally),
    of: {
      versus: 'earlier',
      days: onlyDays(results),
      previous: onlyDays(previous),
      today,
      ...(looks === 'daily' && { verdictOn }),
    },
  }
}
