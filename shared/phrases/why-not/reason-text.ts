import { codeOf, type Reason } from '../../eligibility.ts'
import type { Ending } from '../../memory.ts'
import type { WhyNotPack } from './pack.ts'

/**
 * Why a survey does not ask, in the words of a language.
 *
 * @param end how its last impression ended, as this browser remembers
 */
export function reasonText(
  { reasons }: Pick<WhyNotPack, 'reasons'>,
  reason: Reason,
  end: Ending = 'laterDays',
): string {
  const [, is = 0, needs = 0] = reason
  return reasons[codeOf(reason)](is, needs, end)
}
