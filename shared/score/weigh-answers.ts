import { mergeTallies } from '../tally.ts'
import { collapse, type PageCell } from './collapse.ts'
import { SCORING } from './constants.ts'
import { addPseudoAnswers, type Interval } from './interval.ts'
import { levelOf, type Scored } from './level-of.ts'
import { nearest, outward } from './rounding.ts'
import { weigh, type Weighted } from './weighting.ts'

/**
 * Why the second line is not shown: nobody answered at all; too few answers on either side to say;
 * the weights leave less than half of them; more than 5 % of those asked are in cells without an
 * answer; or it says the same as the plain score.
 */
export type HiddenBecause = 'no_answers' | 'too_few' | 'too_noisy' | 'uncovered' | 'same'

/** A second line under the score: "if all who were asked had answered alike". Never the headline. */
export interface WhoAnswered {
  /** the plain score, exact */
  readonly plain?: number
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
 * @param cells every showing and every answer in exactly one; `shown` already divided by the share of
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
  const differs = Math.max(SCORING.weighedDiffersBy, addPseudoAnswers(plain.moments).se)
  const asked = cells.reduce((sum, cell) => sum + cell.shown, 0)
  const hidden = findReason(needed, asked, Math.abs(weighted.value - plain.value) > differs)
  return { plain: plain.value, weighted: { ...weighted, shown }, ...(hidden && { hidden }) }
}

function findReason(
  { n, nEff, uncovered }: Weighted,
  asked: number,
  differs: boolean,
): HiddenBecause | undefined {
  if (n < SCORING.minToJudge) return 'too_few'
  if (nEff / n < SCORING.minEffectiveShare) return 'too_noisy'
  if (uncovered / asked > SCORING.maxUncovered) return 'uncovered'
  return differs ? undefined : 'same'
}
