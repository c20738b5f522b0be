import type { Tally } from '../tally.ts'
import type { Level } from './level.ts'
import { momentsOf } from './moments.ts'
import { halfAway } from './rounding.ts'

/**
 * Juster's purchase probability scale: each rating stands for a chance to buy, and the score is the
 * share of buyers to be expected. 10 is "practically certain, 99 in 100", 0 is "almost no chance,
 * 1 in 100", so the score runs from 1 to 99 %.
 *
 * Source: Juster, "Consumer Buying Intentions and Purchase Probability", JASA 61(315), 1966.
 *
 * @param tally ratings 0–10 of one question
 * @returns percent, 1 to 99; `undefined` when nobody has answered
 */
export function justerLevel(tally: Tally): Level | undefined {
  const moments = momentsOf(tally, [0, 10], chanceOf)
  if (!moments) return undefined

  let expected = 0
  for (let rating = 0; rating <= 10; rating++) expected += (tally[rating] ?? 0) * chanceOf(rating)
  return { metric: 'juster', value: moments.mean, shown: halfAway(expected, moments.n), moments }
}

/** in percent, so that sums stay whole */
function chanceOf(rating: number): number {
  if (rating === 0) return 1
  return rating === 10 ? 99 : 10 * rating
}
