import type { Problem } from '../api/problem.ts'
import type { Pack } from '../words/pack.ts'

/** Why a change was not taken, in words: the collector's sentence where it gave one, in English. */
export function troubleOf(
  { why, sentence, minutes = 1 }: Pick<Problem, 'why'> & Partial<Problem>,
  form: Pack['form'],
): string {
  if (why === 'offline') return form.offline
  if (why === 'wait') return form.wait(minutes)
  return sentence || form.failed
}
