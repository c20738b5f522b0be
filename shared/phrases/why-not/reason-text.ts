import type { Ending } from '../../memory.ts'
import type { Reason } from '../../screen.ts'
import type { WhyNotPack } from './pack.ts'

/**
 * Why a survey does not ask, in the words of a language.
 *
 * @param end how its last impression ended, as this browser remembers
 */
export function reasonText(
  { screened, later }: Pick<WhyNotPack, 'screened' | 'later'>,
  [code, is = 0, needs = 0]: Reason,
  end: Ending = 'laterDays',
): string {
  const sentence = typeof code === 'number' ? screened[code] : later[code]
  return sentence?.(is, needs, end) ?? `${code}`
}
