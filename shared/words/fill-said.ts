import type { SurveyWords } from '../words.ts'
import { fill } from './fill.ts'
import { isolate } from './isolate.ts'
import { plainBraces } from './plain-braces.ts'

/**
 * Words with all that the page has said filled in, wherever a text of the survey names it. `{product}`
 * reads the pack's own word where the page does not say which; other names without a value stay.
 *
 * @param said traits, and properties of the event that asked
 */
export function fillSaid(
  words: SurveyWords,
  said: Readonly<Record<string, unknown>> = {},
): SurveyWords {
  const pairs = Object.entries({ product: '', ...said })
    .map(([name, value]) => [name, String(value).trim()] as const)
    .map(([name, value]) => [name, name === 'product' ? value || words.product : value] as const)
  const values = Object.fromEntries(
    pairs.map(([name, value]) => [name, isolate(plainBraces(value), words.rtl)]),
  )
  const put = (text: string) => fill(text, values)
  const { questions, thanks } = words
  return {
    ...words,
    questions: questions.map((question) => {
      const { text, low, high, names, options } = question
      return {
        ...question,
        text: put(text),
        ...(low && { low: put(low) }),
        ...(high && { high: put(high) }),
        ...(names && { names: names.map(put) }),
        ...(options && { options: options.map(({ id, text }) => ({ id, text: put(text) })) }),
      }
    }),
    thanks: {
      ...thanks,
      text: put(thanks.text),
      ...(thanks.link && { link: { ...thanks.link, text: put(thanks.link.text) } }),
    },
  }
}
