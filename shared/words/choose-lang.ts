/**
 * The first of the wanted languages that is offered: word for word, else in the same language and
 * script (`de-AT` → `de`, `zh-TW` → `zh-Hant`, `pt` → `pt-BR`). A malformed tag matches nothing.
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
    const { language, script } = new Intl.Locale(lang).maximize()
    return language + script
  } catch {
    return ''
  }
}
