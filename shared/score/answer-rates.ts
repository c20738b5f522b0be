import { mergeTallies, total } from '../tally.ts'
import { levelOf, type Scored } from './level-of.ts'
import { weigh, type Cell } from './weighting.ts'

/** How unevenly cells answered, and how far that could have bent the score. */
export interface AnswerRates {
  /** answered ÷ shown of each cell, 0 to 1 */
  readonly rates: readonly number[]
  readonly overall: number
  /** Pearson's χ² of answered or not by cell, with one less degrees of freedom than cells */
  readonly chi2: number
  readonly df: number
  /** standard deviation of the rates ÷ their mean, chance taken off */
  readonly variation: number
  /** R-indicator: 1 when all cells answer alike, less the more they differ */
  readonly r: number
  /** most that answering unevenly can have moved the score, in its unit */
  readonly maxBias: number
  /** standard error of the weighted score cell by cell, in its unit */
  readonly designSe: number
}

/**
 * Diagnostics beside a weighted score.
 *
 * Source: Schouten, Cobben and Bethlehem, Survey Methodology 35(1), 2009 (R-indicator, maximal bias).
 *
 * @param cells with at least one impression in each
 * @returns `undefined` when nobody has answered
 */
export function answerRates(question: Scored, cells: readonly Cell[]): AnswerRates | undefined {
  const weighted = weigh(question, cells)
  if (!weighted) return undefined

  const shown = cells.reduce((sum, cell) => sum + cell.shown, 0)
  const rates = cells.map((cell) => total(cell.tally) / cell.shown)
  const overall = total(mergeTallies(cells.map(({ tally }) => tally))) / shown
  const chance = overall * (1 - overall)
  const spread = cells.reduce((sum, cell, i) => {
    return sum + cell.shown * ((rates[i] ?? 0) - overall) ** 2
  }, 0)
  const df = cells.length - 1
  const deviation = Math.sqrt(Math.max(0, (spread - df * chance) / shown))
  return {
    rates,
    overall,
    chi2: chance === 0 ? 0 : spread / chance,
    df,
    variation: deviation / overall,
    r: 1 - 2 * deviation,
    maxBias: (deviation / overall) * weighted.se * Math.sqrt(weighted.nEff),
    designSe: designSe(question, cells),
  }
}

/**
 * √Σ W²V/n over cells. A cell of two answers knows little of its own spread, so its answers are
 * joined by three like those of everybody.
 */
function designSe(question: Scored, cells: readonly Cell[]): number {
  const all = mergeTallies(cells.map(({ tally }) => tally))
  const used = cells.filter(({ tally }) => total(tally) > 0)
  const shown = used.reduce((sum, cell) => sum + cell.shown, 0)
  const variance = used.reduce((sum, cell) => {
    return sum + ((cell.shown / shown) ** 2 * varianceWith(question, cell, all)) / total(cell.tally)
  }, 0)
  return Math.sqrt(variance)
}

/** of one answer in a cell, three answers of everybody mixed in */
function varianceWith(question: Scored, { tally }: Cell, all: Cell['tally']): number {
  const own = levelOf(question, tally)?.moments
  const pool = levelOf(question, all)?.moments
  if (!own || !pool) return 0
  const n = own.n + PRIOR
  const mean = (own.n * own.mean + PRIOR * pool.mean) / n
  const within = own.squares + (PRIOR * pool.squares) / pool.n
  const between = own.n * (own.mean - mean) ** 2 + PRIOR * (pool.mean - mean) ** 2
  return (within + between) / n
}

/** as many as ADJ3 adds */
const PRIOR = 3
