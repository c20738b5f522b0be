import { countBetween, total, type Tally } from '../tally.ts'
import { shareLevel, type Level } from './level.ts'

/**
 * Repurchase intent on 1–5: the share who picked 4 or 5, in percent; the share of 5 alone is shown
 * beside it. It is what people say they will do, not what they do.
 *
 * @param tally ratings 1–5 of one question
 * @returns 0–100 %; `undefined` when nobody has answered
 */
export function intentLevel(tally: Tally): Level | undefined {
  return shareLevel('intent', [4, 5], countBetween(tally, 4, 5), total(tally))
}
