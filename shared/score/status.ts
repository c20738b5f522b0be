import { SCORING } from './constants.ts'
import type { Interval } from './interval.ts'
import type { KnownScore } from './score.ts'

/**
 * What may be said of a level that has answers.
 *
 * | status  | rule                  | the page says                |
 * | ------- | --------------------- | ---------------------------- |
 * | hidden  | n < 5                 | only how many answered       |
 * | too_few | n < 20 or r > 12.5 %  | the range first, grey        |
 * | rough   | 5 % < r ≤ 12.5 %      | the score, and between what  |
 * | solid   | r ≤ 5 %               | the score, range in brackets |
 *
 * where r is half the interval's width ÷ the width of the scale.
 */
export function statusOf(n: number, interval: Interval, range: Interval): KnownScore['status'] {
  const spread = (interval.high - interval.low) / 2 / (range.high - range.low)
  if (n < SCORING.minToShow) return 'hidden'
  if (n < SCORING.minToJudge || spread > SCORING.roughFrom) return 'too_few'
  return spread > SCORING.solidFrom ? 'rough' : 'solid'
}
