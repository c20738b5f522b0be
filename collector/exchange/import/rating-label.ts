/** Words for "no answer": a number beside them is a code, not a rating. */
const MISSING =
  /no answer|not answered|not shown|not applicable|missing|skipped|refused|declined|don'?t know|unknown|n\/a|무응답|해당 ?없음|모름|無回答|未回答|該当なし|未作答|未回答|不适用|不適用|keine angabe|weiß nicht|sans réponse|no contesta|no sabe/i
/** What turns a number into a share or an ordinal. */
const NO_RATING = /[%‰٪]|percent|prozent|pour ?cent|por ?ciento|퍼센트|パーセント/i
/** One whole number at an end of a label, apart from the words by a sign or a space. */
const FIRST = /^\(?(\d{1,3})\)?(?:\s*[-–—:.)|=]\s*|\s+|(?=[점点分]))(?=\D*$)\D*\p{L}\D*$/u
const LAST = /^\D*\p{L}\D*?(?:\s[-–—]\s+|\s[:|=]?\s*|[:(=[]\s*)(\d{1,3})\s*[)\]]?$/u

/**
 * The rating that a label names, such as 10 of "10 - Extremely likely", "Extremely likely (10)" and
 * "9점", or `undefined`: a number with a sign is a code ("-9"), one inside a word a name ("Q9"), one
 * with a percent a share, and one beside words for "no answer" no rating at all.
 */
export function ratingInLabel(text: string): string | undefined {
  if (/^\d{1,3}$/.test(text)) return text
  if (MISSING.test(text) || NO_RATING.test(text)) return undefined
  return FIRST.exec(text)?.[1] ?? LAST.exec(text)?.[1]
}
