import { asGiven } from './as-given.ts'
import { lang } from './inputs.ts'
import type { AssistantLang } from './words/packs.ts'

/** The language that a call asks for, whatever else is wrong with it; English where none can be read. */
export function langIn(asked: unknown): AssistantLang {
  const given: unknown = Reflect.get(Object(asked), 'lang')
  return lang.safeParse(asGiven(lang, given)).data ?? 'en'
}
