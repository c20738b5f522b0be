import { barsOf, type ReadTogether } from './bars.ts'
import type { Verdict } from './comparison.ts'
import { SCORING } from './constants.ts'
import type { Interval } from './interval.ts'
import type { Looks } from './looks.ts'

/** What a verdict is reached from. */
export interface Evidence {
  /** answers before and after */
  readonly n: readonly [number, number]
  /** width of the scale, in the unit of the intervals */
  readonly width: number
  /** the interval of the change at a given z */
  readonly at: (z: number) => Interval
  /** z of the change if both sides were one, signed or not */
  readonly pooled: number
}

/**
 * What may be said of a change, first match wins; the range is 200 for the NPS, 100 for a share.
 *
 * | rule                                | verdict     | once | monthly | weekly | daily |
 * | ----------------------------------- | ----------- | ---- | ------- | ------ | ----- |
 * | a side has fewer than 20 answers    | not_enough  |      |         |        |       |
 * | 90 % interval inside ±1 % of range  | steady      |      |         |        |       |
 * | the change reaches z                | clear       | 2.58 | 2.81    | 3.29   | never |
 * |                                     | likely      | 1.96 | 1.96    | 2.58   | 3.29  |
 * | nothing else, while a period runs   | wait        |      |         |        |       |
 * | the change reaches z                | maybe       | 1.28 | 1.28    | 1.96   |       |
 * | 90 % interval inside ±5 % of range  | steady      |      |         |        |       |
 * | else                                | cannot_tell |      |         |        |       |
 *
 * The intervals are made to be right at 95 %. So far out as 3.29 they are passed by chance at 20 to 35 answers a side
 * in 1.6 to 1.9 of 1,000 comparisons in place of 1, by the pooled test in 0.6 to 0.8 (an NPS of 30, computed exactly).
 * Where a verdict is decided anew again and again, `clear` has to pass both.
 *
 * @param together what else is read beside it, which raises the bars
 * @returns the verdict, and for `steady` the size of change that is ruled out
 */
export function verdictOf(
  { n, width, at, pooled }: Evidence,
  looks: Looks = 'once',
  together: ReadTogether = {},
): { readonly verdict: Verdict; readonly within?: number } {
  const same = SCORING.sameWithin * width
  const similar = SCORING.similarWithin * width
  const { clear, likely, maybe } = barsOf(looks, together)
  const reaches = (z: number) => Number.isFinite(z) && excludesZero(at(z))
  if (Math.min(...n) < SCORING.minToJudge) return { verdict: 'not_enough' }
  if (isInside(at(SCORING.z90), same)) return { verdict: 'steady', within: same }
  const isSure = looks === 'once' || Math.abs(pooled) >= clear
  if (isSure && reaches(clear)) return { verdict: 'clear' }
  if (reaches(likely)) return { verdict: 'likely' }
  if (looks === 'daily') return { verdict: 'wait' }
  if (reaches(maybe)) return { verdict: 'maybe' }
  if (isInside(at(SCORING.z90), similar)) return { verdict: 'steady', within: similar }
  return { verdict: 'cannot_tell' }
}

function excludesZero({ low, high }: Interval): boolean {
  return low > 0 || high < 0
}

function isInside({ low, high }: Interval, margin: number): boolean {
  return low >= -margin && high <= margin
}
