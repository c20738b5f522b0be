import type { Properties } from '#shared/property-match.ts'
import type { SurveyWords } from '#shared/words.ts'
import { fillSaid } from '#shared/words/fill-said.ts'
import { shuffled } from './shuffled.ts'

/**
 * Words as one shopper reads them: what the page has said is filled in, and options stand in an order
 * of their own, which stays when the shopper goes back.
 *
 * @param said traits and properties of the event
 * @param random 0 (included) to 1 (excluded)
 */
export function prepare(words: SurveyWords, said: Properties, random: () => number): SurveyWords {
  const filled = fillSaid(words, said)
  const questions = filled.questions.map((question) => {
    const { options, keepOrder } = question
    return { ...question, ...(options && !keepOrder && { options: shuffled(options, random) }) }
  })
  return { ...filled, questions }
}
