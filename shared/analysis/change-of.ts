import type { QuestionResults } from '../results.ts'
import type { Compared, PeriodsCompared } from '../phrases/say-change.ts'
import { compare } from '../score/compare.ts'
import { scoreOf } from '../score/score-of.ts'
import type { ComparedResults } from './compared-results.ts'
import { countCompared } from './count-compared.ts'
import { addDays } from '../day.ts'
import { onlyDays } from './only-days.ts'
import { looksOf } from './looks-of.ts'

/** A question in the two periods of its results. */
export interface Change extends Compared {
  readonly question: QuestionResults
  readonly of: PeriodsCompared
}

/**
 * How a question's score changed since the period it is compared with. The verdict belongs to the very
 * days of the results; a period that still takes answers waits for it.
 *
 * @returns `undefined` when there is nothing to compare with
 */
export function changeOf(question: QuestionResults, results: ComparedResults): Change | undefined {
  const { previous, today, verdictOn = addDays(results.to, 1) } = results
  const { tally, previousTally } = question
  if (!previous || !previousTally) return undefined
  const looks = looksOf(results)
  return {
    question,
    comparison: compare(question, previousTally, tally, {
      looks,
      together: { questions: countCompared(results) },
    }),
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
