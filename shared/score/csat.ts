import type { Scale } from '../scale.ts'
import { countBetween, total, type Tally } from '../tally.ts'
import { shareLevel, type Level } from './level.ts'

/**
 * Customer satisfaction: the share who picked 4 or 5 of 1–5 (top-2-box), in percent; on other points
 * the highest ratings that the question counts as good. The mean is shown beside it and never called CSAT.
 *
 * @param tally ratings of one question, on its scale
 * @returns 0–100 %; `undefined` when nobody has answered
 */
export function csatLevel(
  tally: Tally,
  { good: [low, high] }: Pick<Scale, 'good'>,
): Level | undefined {
  return shareLevel('csat', [low, high], countBetween(tally, low, high), total(tally))
}
