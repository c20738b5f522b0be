import type { Localized } from '#shared/localized.ts'

/** A text with other words in one language; `undefined` when no language has any left. */
export function withText(
  text: Localized | undefined,
  lang: string,
  words: string,
): Localized | undefined {
  const { [lang]: _old, ...rest } = text ?? {}
  const all = words === '' ? rest : { ...rest, [lang]: words }
  return Object.keys(all).length === 0 ? undefined : all
}
