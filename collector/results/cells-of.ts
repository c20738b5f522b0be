import type { CellResults } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { CELL_FACET, cellPlaceOf } from '../store/cell.ts'
import type { FacetCounts } from '../store/rollup/tally-sums.ts'
import type { FacetValue } from '../store/store.ts'
import { questionsOf } from './questions-of.ts'
import { funnelOf, type Bins } from './sum-counts.ts'

/** The cells of a period, those most asked first; none when there are no sums of everyone. */
export function cellsOf(published: PublishedSurvey, sums: readonly FacetCounts[]): CellResults[] {
  const ratings = questionsOf(published).filter(({ kind }) => isRating(kind))
  return sums
    .filter(({ facet }) => facet === CELL_FACET)
    .map(({ value, counts }): CellResults => {
      const { shown, answered } = funnelOf(counts[''])
      const tallies = ratings.map(({ id }) => [id, counted(counts[id])] as const)
      return { ...cellPlaceOf(value), shown, answered, tallies: Object.fromEntries(tallies) }
    })
    .filter(({ shown }) => shown > 0)
    .toSorted((one, other) => other.shown - one.shown)
}

/** The facets that a cell is made of. */
export function isCellFacet(facet: string): facet is 'page' | 'device' | 'channel' {
  return facet === 'page' || facet === 'device' || facet === 'channel'
}

/**
 * The cells that segments are made of. None where these are not all who were asked there: beyond the
 * cap on cells many are counted together, and nobody knows any more of which segment.
 *
 * @param asked how many were asked in the segments
 */
export function cellsOfSegments(
  cells: readonly CellResults[],
  segments: readonly FacetValue[],
  asked: number,
): CellResults[] {
  const mine = cells.filter((cell) =>
    segments.every(({ facet, value }) => isCellFacet(facet) && cell[facet] === value),
  )
  const shown = mine.reduce((sum, cell) => sum + cell.shown, 0)
  return shown === asked ? mine : []
}

/** An answer counted before there were cells is taken out of one it was never in. */
function counted(bins: Bins = {}): Bins {
  return Object.fromEntries(Object.entries(bins).filter(([, count]) => count > 0))
}
