import { SCORING } from '../score/constants.ts'
import type { Interval } from '../score/interval.ts'
import { halfAway } from '../score/rounding.ts'
import type { Status } from '../score/score.ts'
import { wilsonInterval } from '../score/wilson.ts'
import { ENGAGEMENT } from './constants.ts'

/** Some of many, in percent, and how sure that is. */
export type Share =
  | { readonly n: 0; readonly status: 'none' }
  | {
      readonly n: number
      readonly count: number
      readonly status: Exclude<Status, 'none'>
      readonly value: number
      readonly interval: Interval
      readonly halfWidth: number
      /** half-width ÷ twice the smaller side of the interval's middle: of a rare share it is large */
      readonly relative: number
      readonly decimals: 0 | 1 | 2
      /** as printed; ends outward */
      readonly shown: { readonly value: string; readonly low: string; readonly high: string }
    }

/**
 * A share with Wilson's interval. Beside its width in points it is held against its own size: without
 * that, 8 purchases of 400 visits would be solid.
 *
 * | status   | rule                                             |
 * | -------- | ------------------------------------------------ |
 * | none     | n = 0                                            |
 * | hidden   | n < 5                                            |
 * | too_few  | n < 20, half-width > 12.5 points or relative > 25 % |
 * | rough    | half-width > 5 points or relative > 10 %         |
 * | solid    | else                                             |
 *
 * @param count of `n`, whole
 */
export function shareOf(count: number, n: number): Share {
  if (n === 0) return { n: 0, status: 'none' }
  const value = (100 * count) / n
  const interval = wilsonInterval(count, n)
  const halfWidth = (interval.high - interval.low) / 2
  const middle = (interval.low + interval.high) / 200
  const relative = halfWidth / 100 / (2 * Math.min(middle, 1 - middle))
  const decimals = decimalsOf(value, halfWidth)
  return {
    n,
    count,
    status: statusOf(n, halfWidth, relative),
    value,
    interval,
    halfWidth,
    relative,
    decimals,
    shown: {
      value: (halfAway(100 * count * 10 ** decimals, n) / 10 ** decimals).toFixed(decimals),
      ...outwardText(interval, decimals),
    },
  }
}

function statusOf(n: number, halfWidth: number, relative: number): Exclude<Status, 'none'> {
  if (n < SCORING.minToShow) return 'hidden'
  if (n < SCORING.minToJudge) return 'too_few'
  if (halfWidth > ENGAGEMENT.tooFewPoints || relative > ENGAGEMENT.tooFewRelative) return 'too_few'
  return halfWidth > ENGAGEMENT.roughPoints || relative > ENGAGEMENT.roughRelative
    ? 'rough'
    : 'solid'
}

function decimalsOf(value: number, halfWidth: number): 0 | 1 | 2 {
  if (halfWidth >= 1 && value >= 10 && value <= 90) return 0
  return halfWidth >= 0.1 ? 1 : 2
}

/** what adding up in binary leaves */
const DUST = 1e-9

function outwardText({ low, high }: Interval, decimals: number) {
  const unit = 10 ** decimals
  return {
    low: Math.max(0, Math.floor(low * unit + DUST) / unit).toFixed(decimals),
    high: Math.min(100, Math.ceil(high * unit - DUST) / unit).toFixed(decimals),
  }
}
