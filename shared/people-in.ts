import { total, type OptionTally, type Tally } from './tally.ts'
import type { QuestionResults } from './results.ts'

/**
 * How many people a tally holds at least: everyone picks one rating or option, but where many may be
 * picked only those who picked the commonest are known to be others than each other.
 */
export function peopleIn(
  tally: Tally | OptionTally,
  { many }: Pick<QuestionResults, 'many'>,
): number {
  return many ? Math.max(0, ...Object.values(tally)) : total(tally)
}
