/**
 * The first of the wanted languages that is offered: word for word, else in the same language and
 * script (`de-AT` → `de`, `zh-TW` → `zh-Hant`, `pt` → `pt-BR`). Locales of gettext and POSIX, which themes
 * print into pages, are read as tags (`ko_KR.UTF-8` → `ko`). A malformed tag matches nothing.
 *
 * @param wanted BCP 47, the dearest first
 * @returns one of `offered`, or `undefined`
 */
export function chooseLang<T extends string>(
  offered: readonly T[],
  wanted: readonly string[],
): T | undefined {
  for (const lang of wanted) {
    const found =
      offered.find((o) => o.toLowerCase() === lang.toLowerCase()) ??
      offered.find((o) => written(o) && written(o) === written(lang))
    if (found) return found
  }
  return undefined
}

/** `zh-TW` → `zhHant`: the likely script tells more than the region. */
function written(lang: string): string {
  try {
    const tag = lang
      .trim()
      .replace(/[.@].*/, '')
      .replaceAll('_', '-')
      .replace(/^zh-cmn/i, 'zh')
    const locale = new Intl.Locale(tag)
    return locale.language + locale.maximize().script
  } catch {
    return ''
  }
}
