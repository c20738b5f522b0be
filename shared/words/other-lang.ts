import type { OtherLang } from '../words.ts'
import { chooseLang } from './choose-lang.ts'
import { isRtl } from './is-rtl.ts'

/**
 * The language and the direction of a text, where they are not those of the card around it: a screen
 * reader would say Danish by the rules of English.
 *
 * @param lang BCP 47, the text's; `undefined`: it is the card's
 * @param card BCP 47
 */
export function otherLang(lang: string | undefined, card: string): OtherLang {
  if (lang === undefined || chooseLang([card], [lang]) !== undefined) return {}
  return { lang, dir: isRtl(lang) ? 'rtl' : 'ltr' }
}
