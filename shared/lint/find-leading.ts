/** Words that praise, or that ask for agreement, by language. */
const PRAISE: Readonly<Record<string, RegExp>> = {
  en: /\b(love[ds]?|enjoy(?:ed)?|amazing|awesome|wonderful|fantastic|great|excellent|best|(?:do|did|would|is|are|was)n['’]t (?:you|it|they|we)|agree that)\b/i,
  ko: /(훌륭|최고|멋진|완벽|즐거우셨|좋으셨|그렇지 않나요|않으신가요)/,
  zh: /(优秀|出色|最好|完美|太棒|喜爱|难道|是不是很)/,
  ja: /(素晴らし|最高|素敵|完璧|ですよね|と思いませんか|楽しめましたか)/,
}

/**
 * The word by which a question leads its reader, if it seems to: "How great was our service?" has
 * half answered itself.
 *
 * @param lang BCP 47; languages without a list are never flagged
 */
export function findLeading(text: string, lang: string): string | undefined {
  return PRAISE[lang.split('-')[0] ?? '']?.exec(text)?.[1]
}
