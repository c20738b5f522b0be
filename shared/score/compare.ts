import { total, type Tally } from '../tally.ts'
import type { ReadTogether } from './bars.ts'
import { changeInterval, changeZ } from './change.ts'
import type { Comparison, Verdict } from './comparison.ts'
import { SCORING } from './constants.ts'
import type { Interval } from './interval.ts'
import type { Level } from './level.ts'
import { levelOf, metricOf, type Scored } from './level-of.ts'
import type { Looks } from './looks.ts'
import { outward } from './rounding.ts'
import { shiftOf } from './shift.ts'
import { verdictOf } from './verdict.ts'
import { pooledZ } from './trend-test.ts'
import { smallestVisibleChange } from './visible-change.ts'

/**
 * Two periods, or two segments, of one question: how much the score moved, how sure that is, and the
 * one thing that may be said of it.
 *
 * Antisymmetric: swap the sides and every number changes its sign, the verdict stays.
 *
 * @param options.looks how often a verdict of this kind is decided anew; absent: once
 * @param options.together what else is read beside it; absent: nothing
 * @returns verdict `not_enough` without a delta when a side has no answers
 * @throws RangeError naming the bin, for a tally that does not fit (see checkTally)
 */
export function compare(
  question: Scored,
  before: Tally,
  after: Tally,
  options: { readonly looks?: Looks; readonly together?: ReadTogether } = {},
): Comparison {
  const { looks = 'once', together = {} } = options
  const metric = metricOf(question)
  const unit = metric === 'nps' ? 'points' : 'percent'
  const from = levelOf(question, before)
  const to = levelOf(question, after)
  const n = [total(before), total(after)] as const
  if (!from || !to) return { verdict: 'not_enough', direction: 'none', metric, unit, n }

  const width = to.moments.high - to.moments.low
  const at = (z: number) => changeInterval(from, to, z)
  const pooled = pooledZ(from.moments, to.moments)
  const { verdict, within } = verdictOf({ n, width, at, pooled }, looks, together)
  const shift = SPEAKS_FOR_ITSELF.has(verdict)
    ? undefined
    : shiftOf(question, before, after, looks, together)
  const delta = to.value - from.value
  return {
    verdict,
    direction: SAYS_WHERE.has(verdict) ? directionOf(delta) : 'none',
    metric,
    unit,
    n,
    delta,
    interval: at(SCORING.z95),
    interval90: at(SCORING.z90),
    shown: showChange(from, to, at(SCORING.z95), width),
    z: changeZ(from, to),
    ...(within !== undefined && { within }),
    ...(shift && { shift }),
    smallestVisible: smallestVisibleChange(from.moments, to.moments),
  }
}

const SAYS_WHERE: ReadonlySet<Verdict> = new Set(['clear', 'likely', 'maybe'])
const SPEAKS_FOR_ITSELF: ReadonlySet<Verdict> = new Set(['not_enough', 'clear', 'likely'])

function directionOf(delta: number): 'up' | 'down' {
  return delta > 0 ? 'up' : 'down'
}

function showChange(from: Level, to: Level, interval: Interval, width: number) {
  return { delta: to.shown - from.shown, ...outward(interval, { low: -width, high: width }) }
}
