import { en } from './en.ts'
import type { Refusal, RefusalCode } from './refusal.ts'
import { sayRefusal } from './say-refusal.ts'

/** What is answered in place of what was asked for. */
export interface Refused {
  /** one sentence in English, which begins with the path of the field that it is about, if any */
  readonly error: string
  /** the same for programs, and for a console in another language; absent: there is the sentence alone */
  readonly refusal?: Refusal
}

/**
 * A refusal with its sentence.
 *
 * @param at path of the field that it is about: `questions[0].points`
 */
export function refused(code: RefusalCode, params: Refusal['params'] = {}, at?: string): Refused {
  const refusal = { code, ...(Object.keys(params).length > 0 && { params }) }
  const sentence = sayRefusal(en, refusal)
  return { error: at === undefined ? sentence : `${at}: ${sentence}`, refusal }
}
