/** The shop's languages, the first for everyone else. */
export const LANGUAGES = ['en', 'ko', 'ja', 'zh-Hans'] as const

export type Language = (typeof LANGUAGES)[number]

/**
 * The language of a page: what was just chosen (`?lang=`), what was chosen before (the cookie),
 * what the browser prefers, English.
 */
export function pickLanguage(chosen: string | null, cookie = '', accepts = ''): Language {
  const before = /(?:^|;\s*)lang=([\w-]+)/.exec(cookie)?.[1]
  const wishes = accepts.split(',').map((wish) => wish.split(';')[0]?.trim())
  for (const wish of [chosen, before, ...wishes]) {
    const found = LANGUAGES.find((lang) => wish && speaks(wish, lang))
    if (found) return found
  }
  return LANGUAGES[0]
}

/** `ko-KR` is Korean; any Chinese but the traditional is simplified. */
function speaks(wish: string, lang: Language): boolean {
  if (lang === 'zh-Hans') return /^zh(?!-(?:hant|tw|hk|mo))/i.test(wish)
  return wish.toLowerCase().split('-')[0] === lang
}
