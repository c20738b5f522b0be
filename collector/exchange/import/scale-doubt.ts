import type { Scale } from '#shared/scale.ts'
import type { QuestionKind } from '#shared/survey.ts'
import type { Tally } from '#shared/tally.ts'
import { total } from '#shared/tally.ts'

/** Fewer ratings than these say nothing of the scale behind them; of many points more are needed. */
export const TELLING = { few: 10, many: 20 } as const

/**
 * Why the ratings of a whole file seem to come from another scale than the question's, in one
 * sentence, or `undefined`. Each rating alone may fit and the scores still be wrong:
 *
 * | seen                                          | looks like           |
 * | --------------------------------------------- | -------------------- |
 * | 0–10: somebody gave 1, nobody gave 0          | 1–10                 |
 * | 0–10: ≥ 20 ratings, none of the two highest   | a shorter scale      |
 * | 1–5, 1–7: ≥ 10 ratings, none the highest      | 1–4, 1–6: no middle  |
 *
 * People who are unhappy take the end of a scale, and so do those who are pleased: a file with 1s and
 * without 0s had no 0, and one without a 5 had none. An owner who knows better says so by declaring
 * the scale.
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
  if (low === 0 && least === 1) {
    const why = question.kind === 'nps' ? ', on which an NPS is not defined' : ''
    return `"${question.id}": ${tally[1]} gave 1 and nobody gave 0, as on a 1–10 scale${why}; ${declare}.`
  }
  const [needed, missing] = low === 0 ? [TELLING.many, 2] : [TELLING.few, 1]
  if (total(tally) >= needed && most <= high - missing) {
    return `"${question.id}": nobody gave more than ${most}, as on a scale that ends there, which cannot be scored as ${low} to ${high}; ${declare}.`
  }
  return undefined
}
