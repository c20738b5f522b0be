import type { SurveyWords } from '#shared/words.ts'
import { h } from './h.ts'
import { theRest } from './rest.ts'

/** The end, the same for everyone who answers. */
export function thanks(words: SurveyWords): HTMLElement {
  const text = h('p', { class: 'title', role: 'status' }, words.thanks.text)
  return h('div', { class: 'step' }, text, ...(theRest()?.rewards(words) ?? []))
}
