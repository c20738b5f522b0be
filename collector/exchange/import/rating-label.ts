import { isName, isNoAnswer, isScaleWord, isShare, isUnit } from './label-words.ts'

/** One whole number before the words, or after them, and what stands between. */
const FIRST =
  /^[([]?(\d{1,3})(\s*[)\]]?\s*[-–—:.|=]\s*|\s*[)\]]\s*|\s+|(?=[점点點分星]))(\D*\p{L}\D*)$/u
const LAST = /^(\D*\p{L}\D*?)(\s[-–—]\s+|\s*[:|=]\s*|\s*[([]\s*|\s+)(\d{1,3})\s*[)\]]?$/u

/**
 * The rating that a label names, such as 10 of "10 - Extremely likely", "Extremely likely (10)" and
 * "9점", or `undefined`: a number with a sign is a code ("-9"), one inside a word a name ("Q9"), one
 * with a percent a share, and one beside words for "no answer" no rating at all. Where only a space
 * stands between, the words must be of a scale or of its points: "9 hours" and "Page 7" count other
 * things.
 */
export function ratingInLabel(text: string): string | undefined {
  if (/^\d{1,3}$/.test(text)) return text
  if (isNoAnswer(text) || isShare(text)) return undefined
  const first = FIRST.exec(text)
  const last = first ? null : LAST.exec(text)
  const [rating, between = '', words = ''] = first
    ? [first[1], first[2], first[3]]
    : [last?.[3], last?.[2], last?.[1]]
  // a sign before the number is no dash
  if (rating === undefined || (last && /[-−+]\s*$/.test(words))) return undefined
  const said = words.trim()
  if (isUnit(said) || isScaleWord(said)) return rating
  return between.trim() === '' || isName(said) ? undefined : rating
}
