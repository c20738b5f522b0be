import { isRtl } from '#shared/words/is-rtl.ts'

/** What tells a screen reader and the browser in which language shoppers read a text, where that is known. */
export function langOf(lang: string | undefined) {
  return lang === undefined ? {} : { lang, dir: isRtl(lang) ? ('rtl' as const) : ('ltr' as const) }
}
