/**
 * Words that join two things, by language. "Fast and friendly" cannot be answered by somebody who
 * was served fast and rudely. Lists of fixed pairs are exempt: they name one thing.
 */
const JOINTS: Readonly<Record<string, RegExp>> = {
  en: /\b(and(?:\/or)?|as well as)\b/i,
  ko: /(그리고|또한|및(?=\s)|뿐만 아니라)/,
  zh: /(以及|并且|而且|和)/,
  ja: /(および|ならびに|また、|かつ)/,
}

const ONE_THING =
  /\b(friends? and family|terms and conditions|black and white|returns? and exchanges?)\b/gi

/**
 * The word by which a question asks for two things at once, if it seems to.
 *
 * @param lang BCP 47; languages without a list are never flagged
 */
export function findTwoInOne(text: string, lang: string): string | undefined {
  const joints = JOINTS[lang.split('-')[0] ?? '']
  return joints?.exec(text.replace(ONE_THING, ''))?.[1]
}
