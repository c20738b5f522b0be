import { SCORING } from '../score/constants.ts'
import type { Interval } from '../score/interval.ts'
import { moverInterval } from '../score/mover.ts'
import { wilsonInterval } from '../score/wilson.ts'
import { changeVerdict, type Bars, type ChangeVerdict } from './change-verdict.ts'
import { shareOf } from './share.ts'

/** Some of many, as counts. */
export interface ShareCounts {
  readonly count: number
  readonly n: number
}

/** How a share moved between two periods, in points of percent. */
export type ShareChange =
  | { readonly verdict: 'not_enough' }
  | {
      readonly verdict: ChangeVerdict
      readonly diff: number
      readonly interval: Interval
      readonly interval90: Interval
      /** of "no real change" and of "about the same" */
      readonly margins: readonly [number, number]
    }

/**
 * The change of a share by Newcombe's interval. What counts as no change follows its size: a point is
 * half of a conversion of 2 %, so the margins are at most a twentieth and a quarter of the share.
 */
export function shareChange(before: ShareCounts, after: ShareCounts, bars: Bars): ShareChange {
  if (before.n === 0 || after.n === 0) return { verdict: 'not_enough' }
  const at = (z: number) => moverInterval(sideOf(before, z), sideOf(after, z))
  const pooled = (100 * (before.count + after.count)) / (before.n + after.n)
  const smaller = Math.min(pooled, 100 - pooled)
  const margins = [Math.min(1, smaller / 20), Math.min(5, smaller / 4)] as const
  const isSaid = [before, after].every(({ count, n }) => {
    const { status } = shareOf(count, n)
    return status === 'rough' || status === 'solid'
  })
  return {
    verdict: isSaid ? changeVerdict(at, margins, bars) : 'not_enough',
    diff: (100 * after.count) / after.n - (100 * before.count) / before.n,
    interval: at(SCORING.z95),
    interval90: at(SCORING.z90),
    margins,
  }
}

function sideOf({ count, n }: ShareCounts, z: number) {
  return { value: (100 * count) / n, ...wilsonInterval(count, n, z) }
}
