import type { Interval } from './interval.ts'

/** An interval of a difference cut to what a difference on a scale of this width can be. */
export function clampInterval({ low, high }: Interval, width: number): Interval {
  return { low: Math.max(-width, low), high: Math.min(width, high) }
}
