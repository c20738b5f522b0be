import { sayRefusal } from '#shared/refusals/say-refusal.ts'
import type { Problem } from '../api/problem.ts'
import type { Pack } from '../words/pack.ts'

/**
 * Why a change was not taken, in the language of the page; where the collector gave a sentence and no
 * code, that sentence, in English.
 */
export function troubleOf(
  { why, sentence = '', refusal, minutes = 1 }: Pick<Problem, 'why'> & Partial<Problem>,
  form: Pack['form'],
): string {
  if (why === 'offline') return form.offline
  if (why === 'wait') return form.wait(minutes)
  if (!refusal || !Object.hasOwn(form.refusals, refusal.code)) return sentence || form.failed
  const question = /^questions\[(\d+)\]/.exec(sentence)?.[1]
  const said = sayRefusal(form.refusals, refusal)
  return question === undefined ? said : form.ofQuestion(Number(question) + 1, said)
}
