import { SCORING } from '../score/constants.ts'
import type { Interval } from '../score/interval.ts'
import { ENGAGEMENT } from './constants.ts'

/** How a period is decided: `four_weeks` anew every Monday, `period` once. */
export type Bars = keyof typeof ENGAGEMENT.bars

/** What may be said of a change. */
export type ChangeVerdict =
  | 'not_enough'
  | 'steady'
  | 'cannot_tell'
  | `${'clear' | 'likely' | 'maybe'}_${'up' | 'down'}`

/**
 * The first that holds: no real change when the 90 % interval lies inside the smaller margin; clear,
 * likely, maybe when the interval at that bar excludes 0; about the same inside the larger margin.
 *
 * @param at the interval of the change at a given z
 * @param margins half-widths of "no real change" and "about the same"
 */
export function changeVerdict(
  at: (z: number) => Interval,
  [same, similar]: readonly [number, number],
  bars: Bars,
): Exclude<ChangeVerdict, 'not_enough'> {
  if (isInside(at(SCORING.z90), same)) return 'steady'
  for (const name of ['clear', 'likely', 'maybe'] as const) {
    const { low, high } = at(ENGAGEMENT.bars[bars][name])
    if (low > 0) return `${name}_up`
    if (high < 0) return `${name}_down`
  }
  return isInside(at(SCORING.z90), similar) ? 'steady' : 'cannot_tell'
}

function isInside({ low, high }: Interval, margin: number): boolean {
  return low >= -margin && high <= margin
}
