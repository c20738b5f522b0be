import type { LangWords, VersionWords } from '#shared/words/version-words.ts'

/**
 * Whether two versions that both ask a question put it in other words in a language that both are asked
 * in, or in their first where they share none: the sentence, the ends of its scale, or what a screen reader
 * says for a rating; or offer other options of a choice, whatever their order: one more takes its share from the others.
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
  const { text, low, high, names, options = [], other } = question
  const offered = options.map((option) => `${option.id} ${option.text}`).toSorted()
  const said = [text.replaceAll('{product}', words.product), low, high, names]
  return JSON.stringify([...said, offered, other !== undefined])
}
