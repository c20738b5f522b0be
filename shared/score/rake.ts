import { SCORING } from './constants.ts'

/** A table of answers made to fit its margins. */
export interface Raked {
  /** share of each cell, 0 to 1; rows and columns add up to the targets */
  readonly shares: readonly (readonly number[])[]
  /** of one answer in each cell, 1 on average; 0 where there is none */
  readonly weights: readonly (readonly number[])[]
  /** how many unweighted answers the weighted ones are worth (Kish) */
  readonly nEff: number
}

/**
 * Raking: when only the margins of those asked are known (so many per page, so many per device),
 * rows and columns are scaled in turn until both fit to 1e-9 or better.
 *
 * Source: Deming and Stephan, Annals of Mathematical Statistics 11(4), 1940.
 *
 * @param answers counts, rows of equal length
 * @param rows targets, of any sum; scaled to shares, as are `columns`
 * @returns `undefined` when no weights can meet the targets, such as a row without answers
 */
export function rake(
  answers: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): Raked | undefined {
  const rowShares = toShares(rows)
  const columnShares = toShares(columns)
  const n = sum(answers.map(sum))
  let shares = answers.map((row) => row.map((count) => count / n))
  for (let round = 0; round < MAX_ROUNDS; round++) {
    shares = fitRows(shares, rowShares)
    shares = transpose(fitRows(transpose(shares), columnShares))
    if (misfit(shares, rowShares) < SCORING.rakingTolerance) return finish(shares, answers, n)
  }
  return undefined
}

/** far beyond what any table with a solution has needed */
const MAX_ROUNDS = 1_000

function finish(
  shares: readonly (readonly number[])[],
  answers: readonly (readonly number[])[],
  n: number,
): Raked {
  const weights = shares.map((row, i) =>
    row.map((share, j) => (share === 0 ? 0 : (share * n) / (answers[i]?.[j] ?? 0))),
  )
  const squares = sum(
    weights.map((row, i) => sum(row.map((w, j) => w * n * (shares[i]?.[j] ?? 0)))),
  )
  return { shares, weights, nEff: n ** 2 / squares }
}

function fitRows(table: readonly (readonly number[])[], targets: readonly number[]): number[][] {
  return table.map((row, i) => {
    const has = sum(row)
    return row.map((share) => (has === 0 ? 0 : (share * (targets[i] ?? 0)) / has))
  })
}

/** columns fit after every round, so only rows can be off; NaN never passes */
function misfit(table: readonly (readonly number[])[], targets: readonly number[]): number {
  return Math.max(...table.map((row, i) => Math.abs(sum(row) - (targets[i] ?? 0))))
}

function transpose(table: readonly (readonly number[])[]): number[][] {
  return (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? 0))
}

function toShares(targets: readonly number[]): number[] {
  return targets.map((target) => target / sum(targets))
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
