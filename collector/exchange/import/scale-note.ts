import type { Scale } from '#shared/scale.ts'
import { countBetween, total, type Tally } from '#shared/tally.ts'
import { TELLING } from './scale-doubt.ts'

/** One rating in a hundred may be a slip of a hand, or a row of another question. */
const STRAY = { share: 0.01, of: 100 } as const

/**
 * What an owner should look at before ratings are stored, in one sentence, or `undefined`: too little for a refusal,
 * and the scores would be wrong all the same.
 *
 * | seen                                            | may be                         |
 * | ----------------------------------------------- | ------------------------------ |
 * | a few ratings, none of them the highest         | 1–4; 0–5 where NPS is asked    |
 * | ≥ 100 ratings, at most 1 % of them the highest  | the same with rows of another question |
 */
export function findScaleNote(
  { id }: { readonly id: string },
  { low, high }: Pick<Scale, 'low' | 'high'>,
  tally: Tally,
): string | undefined {
  const n = total(tally)
  const [needed, missing] = low === 0 ? [TELLING.many, 2] : [TELLING.few, 1]
  const end = high - missing
  const above = countBetween(tally, end + 1, high)
  if (n === 0) return undefined
  const look = `Look at what the other tool offered: as ${low} to ${high} it would be scored wrongly.`
  if (above === 0 && n < needed) {
    return `"${id}": none of ${n} gave more than ${end}, and so few do not show whether that is where the scale ended. ${look}`
  }
  if (above > 0 && n >= STRAY.of && above <= STRAY.share * n) {
    return `"${id}": ${above} of ${n} gave more than ${end}, as on a scale that ends there with a few strays. ${look}`
  }
  return undefined
}
