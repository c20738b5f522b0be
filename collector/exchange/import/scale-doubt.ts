import type { Scale } from '#shared/scale.ts'
import type { QuestionKind } from '#shared/survey.ts'
import type { Tally } from '#shared/tally.ts'
import { total } from '#shared/tally.ts'

/** Fewer ratings than these say nothing of the scale behind them. */
const TELLING = 20

/**
 * Why the ratings of a whole file seem to come from another scale than the question's, in one
 * sentence, or `undefined`. Each rating alone may fit and the scores still be wrong:
 *
 * | seen                                          | looks like           |
 * | --------------------------------------------- | -------------------- |
 * | nps: somebody gave 1, nobody gave 0           | 1–10                 |
 * | ≥ 20 ratings, none of the two highest         | a shorter scale      |
 *
 * People who are unhappy take the end of a scale: a file with 1s and without 0s had no 0. An owner
 * who knows better says so by declaring the scale.
 */
export function findScaleDoubt(
  question: { readonly id: string; readonly kind: QuestionKind },
  { low, high }: Pick<Scale, 'low' | 'high'>,
  tally: Tally,
): string | undefined {
  const given = Object.entries(tally).flatMap(([rating, n]) => (n > 0 ? [Number(rating)] : []))
  const least = Math.min(...given)
  const most = Math.max(...given)
  const declare = `if the question did offer ${low} to ${high}, declare that scale`
  if (question.kind === 'nps' && least === 1) {
    return `"${question.id}": ${tally[1]} gave 1 and nobody gave 0, as on a 1–10 scale, on which an NPS is not defined; ${declare}.`
  }
  if (total(tally) >= TELLING && most <= high - 2) {
    return `"${question.id}": nobody gave more than ${most}, as on a scale that ends there, which cannot be scored as ${low} to ${high}; ${declare}.`
  }
  return undefined
}
