import type { LangWords, VersionWords } from '#shared/words/version-words.ts'

/**
 * Whether two versions that both ask a question put it in other words in a language that both are asked
 * in: the sentence, the ends of its scale, or what a screen reader says for a rating. The options of a
 * choice are told of one by one elsewhere.
 */
export function isReworded(before: VersionWords, after: VersionWords, id: string): boolean {
  return before.asked
    .filter((lang) => after.asked.includes(lang))
    .some((lang) => {
      const [was, is] = [before, after].map(({ langs }) => saidOf(langs[lang], id))
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
