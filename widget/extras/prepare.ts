import type { Properties } from '#shared/property-match.ts'
import type { SurveyWords } from '#shared/words.ts'
import { fill } from '#shared/words/fill.ts'
import { shuffled } from './shuffled.ts'

/**
 * Words as one shopper reads them: what the page has said is filled in, and options stand in an order
 * of their own, which stays when the shopper goes back.
 *
 * @param said traits and properties of the event; `{product}` falls back to the pack's word
 * @param random 0 (included) to 1 (excluded)
 */
export function prepare(words: SurveyWords, said: Properties, random: () => number): SurveyWords {
  const pairs = Object.entries({ product: words.product, ...said })
  const values = Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]))
  const questions = words.questions.map((question) => {
    const { options, keepOrder, text } = question
    const order = options && { options: keepOrder ? options : shuffled(options, random) }
    return { ...question, ...order, text: fill(text, values) }
  })
  return { ...words, questions }
}
