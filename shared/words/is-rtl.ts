const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/**
 * Whether a language is written from right to left, by its likely script: a shop may write in one that
 * there is no pack for, such as Persian or Urdu. A malformed tag is not.
 *
 * @param lang BCP 47
 */
export function isRtl(lang: string): boolean {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '')
  } catch {
    return false
  }
}
