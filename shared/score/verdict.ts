import type { Verdict } from './comparison.ts'
import { SCORING } from './constants.ts'
import type { Interval } from './interval.ts'

/** What a verdict is reached from. */
export interface Evidence {
  /** answers before and after */
  readonly n: readonly [number, number]
  /** width of the scale, in the unit of the intervals */
  readonly width: number
  /** the interval of the change at a given z */
  readonly at: (z: number) => Interval
}

/**
 * Whether the period is looked at while it still runs: `month` fills up and is looked at every day,
 * `rolling` moves on every day.
 */
export type Running = 'no' | 'month' | 'rolling'

/**
 * What may be said of a change, first match wins; the range is 200 for the NPS, 100 for a share.
 *
 * | rule                                        | verdict     |
 * | ------------------------------------------- | ----------- |
 * | a side has fewer than 20 answers            | not_enough  |
 * | 90 % interval inside ±1 % of the range      | steady      |
 * | 99 % interval excludes 0                    | clear       |
 * | 95 %                                        | likely      |
 * | 80 %                                        | maybe       |
 * | 90 % interval inside ±5 % of the range      | steady      |
 * | else                                        | cannot_tell |
 *
 * While the period runs, all after the second is: |z| ≥ 2.60 (rolling 3.5) → likely, else wait.
 *
 * @returns the verdict, and for `steady` the size of change that is ruled out
 */
export function verdictOf(
  { n, width, at }: Evidence,
  running: Running = 'no',
): { readonly verdict: Verdict; readonly within?: number } {
  const same = SCORING.sameWithin * width
  const similar = SCORING.similarWithin * width
  if (Math.min(...n) < SCORING.minToJudge) return { verdict: 'not_enough' }
  if (isInside(at(SCORING.z90), same)) return { verdict: 'steady', within: same }
  if (running !== 'no') return { verdict: excludesZero(at(RUNNING_Z[running])) ? 'likely' : 'wait' }
  if (excludesZero(at(SCORING.z99))) return { verdict: 'clear' }
  if (excludesZero(at(SCORING.z95))) return { verdict: 'likely' }
  if (excludesZero(at(SCORING.z80))) return { verdict: 'maybe' }
  if (isInside(at(SCORING.z90), similar)) return { verdict: 'steady', within: similar }
  return { verdict: 'cannot_tell' }
}

/** |z| that a change must reach in a period looked at every day */
export const RUNNING_Z = { month: SCORING.runningMonthZ, rolling: SCORING.rollingZ }

function excludesZero({ low, high }: Interval): boolean {
  return low > 0 || high < 0
}

function isInside({ low, high }: Interval, margin: number): boolean {
  return low >= -margin && high <= margin
}
