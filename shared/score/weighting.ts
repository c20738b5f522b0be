import { mergeTallies, total, type Tally } from '../tally.ts'
import { pseudoAnswerInterval, type Interval } from './interval.ts'
import { levelOf, type Scored } from './level-of.ts'
import type { Level } from './level.ts'
import type { Moments } from './moments.ts'
import { wilsonInterval } from './wilson.ts'

/** Shoppers who were asked under the same conditions: a page on a device through a channel. */
export interface Cell {
  /** impressions, first per shopper and window, divided by the share of visitors who were sampled */
  readonly shown: number
  readonly tally: Tally
}

/** A score as it would be if all cells had answered as often as they were asked. */
export interface Weighted {
  readonly value: number
  /** 95 %, with `nEff` answers */
  readonly interval: Interval
  /** standard error of the value */
  readonly se: number
  /** answers in cells that could be used */
  readonly n: number
  /** how many unweighted answers the weighted ones are worth (Kish) */
  readonly nEff: number
  /** impressions in cells without any answer */
  readonly uncovered: number
  /** weight of each answer by cell; 1 is average; 0 in a cell without answers */
  readonly weights: readonly number[]
}

/**
 * Weighs every cell by how many were asked in it, rather than by how many answered:
 *
 *     W = N_g/N;  value = Σ W·value_g;  n_eff = N²/Σ(N_g²/n_g)
 *
 * The interval is that of a plain score (ADJ3, Wilson for a share) with n_eff answers. What differs
 * inside a cell between those who answer and those who do not, no weighting can see.
 *
 * @param maxRatio most that one answer may weigh against another; absent: no limit
 * @returns `undefined` when nobody has answered
 */
export function weigh(
  question: Scored,
  cells: readonly Cell[],
  maxRatio = Infinity,
): Weighted | undefined {
  const levels = cells.map(({ tally }) => levelOf(question, tally))
  const weights = weightsOf(cells, maxRatio)
  const parts = levels.flatMap((level, i) => {
    const weight = weights[i] ?? 0
    return level && weight > 0 ? [{ level, weight }] : []
  })
  const first = parts[0]?.level
  if (!first) return undefined

  const moments = poolWeighted(parts, first.moments)
  return {
    value: moments.mean,
    interval: intervalFor(first, moments),
    se: Math.sqrt(moments.squares) / moments.n,
    n: total(mergeTallies(cells.map(({ tally }) => tally))),
    nEff: moments.n,
    uncovered: cells.reduce((sum, { shown, tally }) => sum + (total(tally) ? 0 : shown), 0),
    weights,
  }
}

/** impressions per answer of each cell, the least being 1 before the cap, then scaled to average 1 */
function weightsOf(cells: readonly Cell[], maxRatio: number): number[] {
  const raw = cells.map(({ shown, tally }) => (total(tally) ? shown / total(tally) : 0))
  const least = Math.min(...raw.filter((weight) => weight > 0))
  const capped = raw.map((weight) => Math.min(weight, least * maxRatio))
  const n = cells.map(({ tally }) => total(tally))
  const sum = capped.reduce((all, weight, i) => all + weight * (n[i] ?? 0), 0)
  const answers = n.reduce((a, b) => a + b, 0)
  return capped.map((weight) => (weight * answers) / sum)
}

interface WeightedLevel {
  readonly level: Level
  readonly weight: number
}

function poolWeighted(parts: readonly WeightedLevel[], { low, high }: Moments): Moments {
  const sumOf = (of: (part: WeightedLevel) => number) => parts.reduce((sum, p) => sum + of(p), 0)
  const whole = sumOf(({ level, weight }) => weight * level.moments.n)
  const n = whole ** 2 / sumOf(({ level, weight }) => weight ** 2 * level.moments.n)
  const mean = sumOf(({ level, weight }) => weight * level.moments.n * level.value) / whole
  const squares = sumOf(({ level, weight }) => {
    const { moments, value } = level
    return weight * (moments.squares + moments.n * (value - mean) ** 2)
  })
  return { n, mean, squares: (squares * n) / whole, low, high }
}

function intervalFor({ share }: Level, moments: Moments): Interval {
  const { mean, n } = moments
  return share ? wilsonInterval((mean / 100) * n, n) : pseudoAnswerInterval(moments)
}
