import type { Interval } from './interval.ts'
import type { Metric } from './score.ts'

/**
 * What may be said of a change. `wait`: the period is still running, so looking at it every day would
 * find a "change" in one month of five.
 */
export type Verdict =
  | 'not_enough'
  | 'steady'
  | 'clear'
  | 'likely'
  | 'maybe'
  | 'cannot_tell'
  | 'wait'

/** Two periods or two segments of one question, side by side. */
export type Comparison = NoComparison | KnownComparison

/** One side has no answers at all, so there is no difference. */
export interface NoComparison {
  readonly verdict: 'not_enough'
  readonly direction: 'none'
  readonly metric: Metric
  readonly unit: 'points' | 'percent'
  /** answers before and after */
  readonly n: readonly [number, number]
  readonly delta?: undefined
}

export interface KnownComparison {
  readonly verdict: Verdict
  /** where it moved, up being good; `none` unless the verdict is clear, likely or maybe */
  readonly direction: 'up' | 'down' | 'none'
  readonly metric: Metric
  readonly unit: 'points' | 'percent'
  /** answers before and after */
  readonly n: readonly [number, number]
  /** after − before, exact, in points or percentage points */
  readonly delta: number
  /** of `delta`, 95 %, exact */
  readonly interval: Interval
  /** of `delta`, 90 %, exact: decides what is steady */
  readonly interval90: Interval
  /**
   * integers to print: `delta` is the difference of the two printed scores, so that what is read can
   * be checked; ends outward
   */
  readonly shown: { readonly delta: number; readonly low: number; readonly high: number }
  /** where the interval of `delta` would just touch 0, signed like it; never shown to owners */
  readonly z: number
  /** steady: the size of change that can be ruled out (90 %), in points or percentage points */
  readonly within?: number
  /** answers as picked moved clearly, and for better or worse, though the score did not */
  readonly shift?: 'up' | 'down'
  /** changes below this usually (80 %) go unnoticed with so many answers; exact */
  readonly smallestVisible: number
}
