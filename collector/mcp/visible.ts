/**
 * Characters that hide or reorder text from a person and say something to a machine: controls but line
 * ends and tabs, and all that Unicode draws as nothing, such as marks of direction, fillers, the letters
 * of the tag block and variation selectors.
 */
// oxlint-disable-next-line no-control-regex
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB\p{Default_Ignorable_Code_Point}]/gu

/** Where one that is drawn as nothing is part of how people write, and one alone. */
const WRITTEN: readonly RegExp[] = [
  // an emoji as an emoji or as text, and emoji that are joined
  /(?<=[\p{Emoji}\u20E3])[\uFE0E\uFE0F]/uy,
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})/uy,
  // joiners between letters of Arabic and Indic scripts
  /(?<=[\p{L}\p{M}])(?<!\p{Script=Latin}|\p{Script=Han}|\p{Script=Hangul})[\u200C\u200D](?=[\p{L}\p{M}])/uy,
  // a variant of a Han character
  /(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}\uFE00-\uFE02]/uy,
]

/** @returns the text with each hidden character as a replacement character */
export function visible(text: string): string {
  return text.replaceAll(HIDDEN, (hidden, at: number) =>
    WRITTEN.some((form) => holdsAt(form, text, at)) ? hidden : '\uFFFD',
  )
}

function holdsAt(form: RegExp, text: string, at: number): boolean {
  form.lastIndex = at
  return form.test(text)
}
