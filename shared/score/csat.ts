import { countBetween, total, type Tally } from '../tally.ts'
import { shareLevel, type Level } from './level.ts'

/**
 * Customer satisfaction: the share who picked 4 or 5 of 1–5 (top-2-box), in percent. The mean is
 * shown beside it and never called CSAT.
 *
 * @param tally ratings 1–5 of one question
 * @returns 0–100 %; `undefined` when nobody has answered
 */
export function csatLevel(tally: Tally): Level | undefined {
  return shareLevel('csat', [4, 5], countBetween(tally, 4, 5), total(tally))
}
