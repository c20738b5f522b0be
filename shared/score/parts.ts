import { countBetween, type Tally } from '../tally.ts'
import type { Interval } from './interval.ts'
import { largestRemainder } from './largest-remainder.ts'
import { npsParts } from './nps-parts.ts'
import { halfAway } from './rounding.ts'
import type { Box, KnownScore, Metric, NpsGroups, Part } from './score.ts'
import { wilsonInterval } from './wilson.ts'

/** One part a rating, lowest first; printed percents make 100. */
export function distribute(tally: Tally, { low, high }: Interval): Part[] {
  const counts = Array.from({ length: high - low + 1 }, (_, i) => tally[low + i] ?? 0)
  const n = counts.reduce((sum, count) => sum + count)
  return largestRemainder(counts).map((shown, i) => {
    const count = counts[i] ?? 0
    return { low: low + i, high: low + i, count, percent: (100 * count) / n, shown }
  })
}

/** Detractors, passives and promoters; printed, they add up to the printed NPS and to 100. */
export function groupNps(tally: Tally): NpsGroups {
  const detractors = box(tally, [0, 6], [0, 10])
  const passives = box(tally, [7, 8], [0, 10])
  const promoters = box(tally, [9, 10], [0, 10])
  const { percents, decimals } = npsParts({
    detractors: detractors.count,
    passives: passives.count,
    promoters: promoters.count,
  })
  return {
    detractors: { ...detractors, shown: percents.detractors },
    passives: { ...passives, shown: percents.passives },
    promoters: { ...promoters, shown: percents.promoters },
    decimals,
  }
}

/** The ratings that count as good, their mirror image, and for intent the highest alone. */
export function boxesOf(
  metric: Metric,
  tally: Tally,
  good: readonly [number, number],
  { low, high }: Interval,
): Pick<KnownScore, 'box' | 'bottomBox' | 'topBox'> {
  return {
    box: box(tally, good, [low, high]),
    bottomBox: box(tally, [low + high - good[1], low + high - good[0]], [low, high]),
    ...(metric === 'intent' && { topBox: box(tally, [high, high], [low, high]) }),
  }
}

function box(
  tally: Tally,
  [low, high]: readonly [number, number],
  scale: readonly [number, number],
): Box {
  const count = countBetween(tally, low, high)
  const n = countBetween(tally, ...scale)
  return {
    low,
    high,
    count,
    percent: (100 * count) / n,
    shown: halfAway(100 * count, n),
    interval: wilsonInterval(count, n),
  }
}
