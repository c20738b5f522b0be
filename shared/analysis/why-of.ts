import { explainChange, type Explanation } from '../score/explain-change.ts'
import type { TallyPair } from '../score/kitagawa.ts'
import { total } from '../tally.ts'
import type { Change } from './change-of.ts'
import { looksOf } from './looks-of.ts'

/**
 * Why a score changed. What is not likely yet needs no reason and gets none.
 *
 * @returns `undefined` where there is nothing to explain, or results are narrowed to one segment
 */
export function whyOf({ question, comparison: { verdict }, of }: Change): Explanation | undefined {
  if (verdict !== 'clear' && verdict !== 'likely') return undefined
  if (question.segments.length === 0) return undefined
  const pairs = question.segments.map(({ facet, value, tally, previousTally = {} }) => {
    return { facet, value, before: previousTally, after: tally }
  })
  const all = { before: question.previousTally ?? {}, after: question.tally }
  return explainChange(
    question,
    all,
    pairs.filter((pair) => !isEveryone(pair, all)),
    looksOf({ ...of.days, today: of.today }),
  )
}

/** A group that everyone is in has nobody to be told from, and would repeat the change as its own reason. */
function isEveryone(pair: TallyPair, all: TallyPair): boolean {
  return total(pair.before) === total(all.before) && total(pair.after) === total(all.after)
}
