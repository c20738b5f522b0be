import { mergeTallies } from '../tally.ts'
import { collapse, type PageCell } from './collapse.ts'
import { SCORING } from './constants.ts'
import { addPseudoAnswers, type Interval } from './interval.ts'
import { intervalOf } from './level.ts'
import { levelOf, type Scored } from './level-of.ts'
import { nearest, outward } from './rounding.ts'
import { statusOf } from './status.ts'
import { weigh, type Weighted } from './weighting.ts'

/**
 * Why the second line is not shown: nobody answered at all; too few answers to say; the weights leave
 * less than half of them; more than 5 % of those asked are in cells without an answer; the weighted
 * score differs by less than 2 points; or by more, but less than its own standard error.
 */
export type HiddenBecause = 'no_answers' | 'too_few' | 'too_noisy' | 'uncovered' | 'same' | 'noise'

/** A second line under the score: "if all who were asked had answered alike". Never the headline. */
export interface WhoAnswered {
  /** the plain score, exact */
  readonly plain?: number
  /** the plain score has too few answers to be printed; nor is the weighted one */
  readonly isRange?: boolean
  readonly weighted?: Weighted & {
    /** integers to print */
    readonly shown: { readonly value: number } & Interval
  }
  /** absent: show it */
  readonly hidden?: HiddenBecause
}

/**
 * What the score would be if every cell (page × device × channel) had answered as often as it was
 * asked, and whether that is worth a line. Small cells are joined first, and no answer weighs more
 * than five times another.
 *
 * @param cells every impression and every answer in exactly one; `shown` already divided by the share of
 * visitors who were sampled there
 */
export function weighAnswers(question: Scored, cells: readonly PageCell[]): WhoAnswered {
  const plain = levelOf(question, mergeTallies(cells.map(({ tally }) => tally)))
  const joined = collapse(cells)
  const weighted = weigh(question, joined, SCORING.maxWeightRatio)
  // judged without the cap, which alone would keep more than half
  const needed = weigh(question, joined)
  if (!plain || !weighted || !needed) return { hidden: 'no_answers' }

  const range = { low: plain.moments.low, high: plain.moments.high }
  const shown = { value: nearest(weighted.value), ...outward(weighted.interval, range) }
  const asked = cells.reduce((sum, cell) => sum + cell.shown, 0)
  const moved = Math.abs(weighted.value - plain.value)
  const hidden = findReason(needed, asked) ?? nearReason(moved, addPseudoAnswers(plain.moments).se)
  const isRange = statusOf(plain.moments.n, intervalOf(plain), range) === 'too_few'
  return {
    plain: plain.value,
    isRange,
    weighted: { ...weighted, shown },
    ...(hidden && { hidden }),
  }
}

function findReason({ n, nEff, uncovered }: Weighted, asked: number): HiddenBecause | undefined {
  if (n < SCORING.minToJudge) return 'too_few'
  if (nEff / n < SCORING.minEffectiveShare) return 'too_noisy'
  if (uncovered / asked > SCORING.maxUncovered) return 'uncovered'
  return undefined
}

function nearReason(moved: number, se: number): HiddenBecause | undefined {
  if (moved < SCORING.weighedDiffersBy) return 'same'
  return moved < se ? 'noise' : undefined
}
