import { mergeTallies, total } from '../tally.ts'
import { SCORING } from './constants.ts'
import type { Cell } from './weighting.ts'

/** A cell that knows its page. */
export interface PageCell extends Cell {
  readonly page: string
}

/**
 * Cells large enough to be weighed: those with fewer than 5 answers become one cell of their page,
 * which joins the page's largest cell when it still has fewer; pages with fewer than 5 answers in all
 * become one cell together.
 */
export function collapse(cells: readonly PageCell[]): Cell[] {
  const pages = [...Map.groupBy(cells, ({ page }) => page).values()].map(collapsePage)
  const { large = [], small = [] } = Object.groupBy(pages.flat(), sizeOf)
  return [...large, ...(small.length > 0 ? [merge(small)] : [])]
}

function collapsePage(cells: readonly Cell[]): readonly Cell[] {
  const { large = [], small = [] } = Object.groupBy(cells, sizeOf)
  if (small.length === 0) return large
  const rest = merge(small)
  const [largest, ...others] = large.toSorted((a, b) => b.shown - a.shown)
  if (!largest || sizeOf(rest) === 'large') return [...large, rest]
  return [merge([largest, rest]), ...others]
}

function sizeOf({ tally }: Cell): 'large' | 'small' {
  return total(tally) < SCORING.minCellAnswers ? 'small' : 'large'
}

function merge(cells: readonly Cell[]): Cell {
  return {
    shown: cells.reduce((sum, { shown }) => sum + shown, 0),
    tally: mergeTallies(cells.map(({ tally }) => tally)),
  }
}
