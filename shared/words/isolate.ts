/** letters of Hebrew, Arabic and the scripts between them, as they are encoded */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/**
 * A value that is put into a text, set apart where it may run the other way, so that its punctuation stays
 * at its own end: "Yahoo!" in Arabic, "!שלום" in English.
 *
 * @param rtl the text runs from right to left
 */
export function isolate(value: string, rtl: boolean | undefined): string {
  return rtl || RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value
}
