import { SCORING } from '../score/constants.ts'
import type { Interval } from '../score/interval.ts'
import type { Status } from '../score/score.ts'
import { halfAway } from '../score/rounding.ts'
import { binnedMean } from './binned-mean.ts'
import { SECOND_EDGES } from './bins.ts'
import { ENGAGEMENT } from './constants.ts'
import { shareOf, type Share } from './share.ts'

/** Engaged time a visit, in seconds: the median first, for a mean is carried by a few. */
export type EngagedTime =
  | { readonly n: 0; readonly status: 'none' }
  | {
      readonly n: number
      readonly status: Exclude<Status, 'none'>
      readonly median: number
      readonly interval: Interval
      /** in steps of 1 s where the median is below a minute, 5 s below ten, then 60 s; ends outward */
      readonly shown: { readonly median: number; readonly low: number; readonly high: number }
      readonly mean: number
      readonly meanInterval?: Interval
      /** visits of a minute or more: what carries the verdict */
      readonly minute: Share
    }

/**
 * Median of the time bins and its interval, between the quantiles ½ ± z/(2√(n + z²)). Inside a bin
 * times are taken to rise by equal ratios.
 * Source: Woodruff, JASA 47, 1952 (interval of a quantile).
 */
export function engagedTime(bins: readonly number[], seconds: number): EngagedTime {
  const mean = binnedMean(SECOND_EDGES, bins, seconds)
  if (!mean) return { n: 0, status: 'none' }
  const { n } = mean
  const reach = SCORING.z95 / (2 * Math.sqrt(n + SCORING.z95 ** 2))
  const median = quantile(bins, n / 2)
  const interval = {
    low: quantile(bins, n * (0.5 - reach)),
    high: quantile(bins, n * (0.5 + reach)),
  }
  const step = stepAt(median)
  const minuteBin = SECOND_EDGES.indexOf(60)
  const long = bins.slice(minuteBin).reduce((all, count) => all + count, 0)
  return {
    n,
    status: statusOf(n, interval),
    median,
    interval,
    shown: {
      median: halfAway(median, step) * step,
      low: Math.floor(interval.low / step + DUST) * step,
      // + 0 turns −0 into 0
      high: Math.ceil(interval.high / step - DUST) * step + 0,
    },
    mean: mean.mean,
    ...(mean.interval && { meanInterval: mean.interval }),
    minute: shareOf(long, n),
  }
}

const DUST = 1e-9

/** The time that `rank` visits do not exceed; 0 in the bin of less than a second. */
function quantile(bins: readonly number[], rank: number): number {
  let below = 0
  for (const [place, count] of bins.entries()) {
    if (count > 0 && below + count >= rank) {
      const from = SECOND_EDGES[place] ?? 0
      const to = SECOND_EDGES[place + 1] ?? from
      return from === 0 ? 0 : from * (to / from) ** ((rank - below) / count)
    }
    below += count
  }
  return SECOND_EDGES.at(-1) ?? 0
}

function statusOf(n: number, { low, high }: Interval): Exclude<Status, 'none'> {
  if (n < SCORING.minToShow) return 'hidden'
  if (n < SCORING.minToJudge || low === 0) return 'too_few'
  const ratio = high / low
  if (ratio > ENGAGEMENT.tooFewRatio) return 'too_few'
  return ratio > ENGAGEMENT.roughRatio ? 'rough' : 'solid'
}

function stepAt(seconds: number): number {
  if (seconds < 60) return 1
  return seconds < 600 ? 5 : 60
}
