import type { QuestionWords } from '#shared/words.ts'
import type { LangWords, VersionWords } from '#shared/words/version-words.ts'

/**
 * All that shoppers read and hear of one question, in every language that a version is asked in: two
 * versions that put it in the same words have the same text here. The options of a choice are told of
 * one by one elsewhere.
 *
 * @returns JSON; `undefined` when the version does not ask it
 */
export function questionWording({ asked, langs }: VersionWords, id: string): string | undefined {
  const said = asked.flatMap((lang) => {
    const words = langs[lang]
    const question = words?.questions.find((one) => one.id === id)
    return question && words ? [[lang, ...saidOf(question, words)] as const] : []
  })
  if (said.length === 0) return undefined
  return JSON.stringify(said.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** What stands for the product on a page that does not name it is a part of the sentence. */
function saidOf({ text, low, high, names }: QuestionWords, { product }: LangWords) {
  return [text.replaceAll('{product}', product), low ?? '', high ?? '', names ?? []] as const
}
