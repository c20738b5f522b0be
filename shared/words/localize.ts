import type { Localized } from '../localized.ts'
import { chooseLang } from './choose-lang.ts'

/**
 * An owner's text in the first of these languages that it has, else in any; `''` when it has none.
 *
 * @param langs BCP 47, the dearest first
 */
export function localize(text: Localized, langs: readonly string[]): string {
  const lang = chooseLang(Object.keys(text), langs)
  return (lang === undefined ? Object.values(text)[0] : text[lang]) ?? ''
}
