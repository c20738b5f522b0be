import type { CellResults } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import type { PublishedSurvey } from '../catalog.ts'
import { CELL_FACET, cellPlaceOf } from '../store/cell.ts'
import type { FacetValue, TallyRow } from '../store/store.ts'
import { questionsOf } from './questions-of.ts'
import { funnelOf, sumCounts, type Bins } from './sum-counts.ts'

/** The cells of a period, those most asked first; none when the rows are of one segment. */
export function cellsOf(published: PublishedSurvey, rows: readonly TallyRow[]): CellResults[] {
  const ratings = questionsOf(published).filter(({ kind }) => isRating(kind))
  const crossed = rows.filter(({ facet }) => facet === CELL_FACET)
  return [...Map.groupBy(crossed, ({ value }) => value)]
    .map(([value, group]): CellResults => {
      const counts = sumCounts(group)
      const { shown, answered } = funnelOf(counts.get(''))
      const tallies = ratings.map(({ id }) => [id, counted(counts.get(id))] as const)
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
