import type { Tally } from '../tally.ts'
import { pseudoAnswerInterval } from './interval.ts'
import { intervalOf } from './level.ts'
import { levelOf, metricOf, ratingScale, type Scored } from './level-of.ts'
import { momentsOf } from './moments.ts'
import { boxesOf, distribute, groupNps } from './parts.ts'
import { halfAway, outward } from './rounding.ts'
import { rangeOf } from './range-of.ts'
import type { Score } from './score.ts'
import { statusOf } from './status.ts'

/**
 * The score of one rating question: the value, how sure it is, and the parts it is made of, exact
 * and as printed. Costs a few passes over the scale, whatever the counts.
 *
 * @param question its kind, and points and direction where they are not the default
 * @param tally how often each rating was picked; skipped and dismissed are not in it
 * @returns status `none` and no value when nobody has answered
 * @throws RangeError naming the bin, for a count that is negative, not whole, unsafe or off the scale
 */
export function scoreOf(question: Scored, tally: Tally): Score {
  const metric = metricOf(question)
  const unit = metric === 'nps' ? 'points' : 'percent'
  const range = rangeOf(metric)
  const level = levelOf(question, tally)
  const scale = ratingScale(question)
  const frame = { metric, unit, range, good: scale.good } as const
  const ratings = momentsOf(tally, [scale.low, scale.high])
  if (!level || !ratings) return { ...frame, status: 'none', n: 0 }

  const { value, moments } = level
  const interval = intervalOf(level)
  return {
    ...frame,
    status: statusOf(moments.n, interval, range),
    n: moments.n,
    value,
    interval,
    halfWidth: (interval.high - interval.low) / 2,
    shown: { value: level.shown, ...outward(interval, range) },
    mean: {
      value: ratings.mean,
      shown: hundredths(tally, moments.n),
      interval: pseudoAnswerInterval(ratings),
    },
    distribution: distribute(tally, scale),
    ...(metric === 'nps' && { groups: groupNps(tally) }),
    ...(level.share && boxesOf(metric, tally, level.share.good, scale)),
  }
}

/** the mean rating to two decimals, rounded from whole numbers: 1.005 is 1.01, not 1.00 */
function hundredths(tally: Tally, n: number): number {
  let sum = 0
  for (const [rating, count] of Object.entries(tally)) sum += Number(rating) * count
  return halfAway(100 * sum, n) / 100
}
