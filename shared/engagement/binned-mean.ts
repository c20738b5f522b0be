import type { Interval } from '../score/interval.ts'
import { SCORING } from '../score/constants.ts'
import { ENGAGEMENT } from './constants.ts'

/** A mean of whole numbers that are known by bins, and by their exact sum. */
export interface BinnedMean {
  readonly n: number
  readonly mean: number
  readonly sd: number
  /** absent below 1,000: it would cover too rarely */
  readonly interval?: Interval
}

/**
 * Mean and spread: the mean is exact; the variance takes the values of a bin for evenly spread,
 *     V = Σ c·[(middle − mean)² + (w² − 1)/12] / n
 * with w whole values in a bin and the middle of its first and last.
 *
 * @returns `undefined` when nothing was counted
 */
export function binnedMean(
  edges: readonly number[],
  bins: readonly number[],
  sum: number,
): BinnedMean | undefined {
  const n = bins.reduce((all, count) => all + count, 0)
  if (n === 0) return undefined
  const mean = sum / n
  let squares = 0
  for (const [place, count] of bins.entries()) {
    const from = edges[place] ?? 0
    const width = (edges[place + 1] ?? from + 1) - from
    squares += count * ((from + (width - 1) / 2 - mean) ** 2 + (width ** 2 - 1) / 12)
  }
  const variance = squares / n
  const half = SCORING.z95 * Math.sqrt(variance / n)
  return {
    n,
    mean,
    sd: Math.sqrt(variance),
    ...(n >= ENGAGEMENT.minForMean && { interval: { low: mean - half, high: mean + half } }),
  }
}
