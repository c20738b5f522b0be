import type { LangWords, VersionWords } from '#shared/words/version-words.ts'

/**
 * Whether two versions that both ask a question put it in other words in a language that both are asked
 * in, or in their first where they share none: the sentence, the ends of its scale, or what a screen reader says for a rating. The options of a
 * choice are told of one by one elsewhere.
 */
export function isReworded(before: VersionWords, after: VersionWords, id: string): boolean {
  const both = before.asked.filter((lang) => after.asked.includes(lang))
  const pairs =
    both.length > 0 ? both.map((lang) => [lang, lang]) : [[before.asked[0], after.asked[0]]]
  return pairs.some(([one = '', other = '']) => {
    const [was, is] = [saidOf(before.langs[one], id), saidOf(after.langs[other], id)]
    return was !== undefined && is !== undefined && was !== is
  })
}

/** What stands for the product on a page that does not name it is a part of the sentence. */
function saidOf(words: LangWords | undefined, id: string): string | undefined {
  const question = words?.questions.find((one) => one.id === id)
  if (!words || !question) return undefined
  const { text, low, high, names } = question
  return JSON.stringify([text.replaceAll('{product}', words.product), low, high, names])
}
