import { total, type Tally } from '../tally.ts'
import { maxSplit, type ChangePoint } from './change-point.ts'
import { SCORING } from './constants.ts'
import type { Scored } from './level-of.ts'

/**
 * All changes of level worth marking in a trend, by binary segmentation: the split that differs most,
 * then those of the days before and of the days after it, as long as |Z| reaches 4. That bar allows for
 * having tried every split, and for looking once a week for a year: without a change at most one
 * shop-year in ten shows any (simulated, 2 to 100 answers a day).
 *
 * A new level begins on a day that has answers. Less than 8 weeks of days have none.
 *
 * Source: Scott and Knott, Biometrics 30(3), 1974.
 *
 * @param days one tally a day, oldest first, empty days included
 * @returns by day, ascending
 */
export function findChangePoints(question: Scored, days: readonly Tally[]): ChangePoint[] {
  if (days.length < SCORING.changePointDays) return []
  return segment(question, days, 0)
}

function segment(question: Scored, days: readonly Tally[], offset: number): ChangePoint[] {
  const best = maxSplit(question, days)
  if (!best || Math.abs(best.z) < SCORING.changePointZ) return []
  const gap = days.slice(best.afterDays).findIndex((day) => total(day) > 0)
  const cut = best.afterDays + Math.max(0, gap)
  return [
    ...segment(question, days.slice(0, cut), offset),
    { afterDays: offset + cut, z: best.z },
    ...segment(question, days.slice(cut), offset + cut),
  ]
}
