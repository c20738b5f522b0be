import type { Day } from '#shared/results.ts'
import type { Counts, FacetValue, TallyRow } from '../store.ts'
import type { OpenCounts } from '../tally-sum.ts'

/** Tallies of some days: the whole of each day, and every facet value summed over them. */
export interface TallySums {
  /** days ascending, those without counts left out */
  readonly days: readonly DayCounts[]
  /** in order of first appearance */
  readonly sums: readonly FacetCounts[]
}

/** What a whole day adds up to. */
export interface DayCounts {
  readonly day: Day
  readonly counts: Counts
}

/** What one value of a facet adds up to. */
export interface FacetCounts extends FacetValue {
  readonly counts: Counts
}

/** The sums of tally rows, whose days ascend. */
export function sumRows(rows: readonly TallyRow[]): TallySums {
  const days = rows.filter(({ facet }) => facet === '').map(({ day, counts }) => ({ day, counts }))
  return { days, sums: sumFacets(rows.filter(({ facet }) => facet !== '')) }
}

/** What sums of days that follow each other add up to. */
export function joinSums(parts: readonly TallySums[]): TallySums {
  const [only, ...others] = parts
  if (only && others.length === 0) return only
  return {
    days: parts.flatMap(({ days }) => days),
    sums: sumFacets(parts.flatMap(({ sums }) => sums)),
  }
}

function sumFacets(rows: readonly FacetCounts[]): FacetCounts[] {
  const facets = new Map<string, Map<string, OpenCounts>>()
  for (const { facet, value, counts } of rows) {
    let values = facets.get(facet)
    if (!values) facets.set(facet, (values = new Map()))
    let sum = values.get(value)
    if (!sum) values.set(value, (sum = {}))
    addCounts(sum, counts)
  }
  return [...facets].flatMap(([facet, values]) =>
    [...values].map(([value, counts]) => ({ facet, value, counts })),
  )
}

function addCounts(sum: OpenCounts, counts: Counts): void {
  for (const question in counts) {
    const bins = counts[question] ?? {}
    const held = (sum[question] ??= {})
    for (const bin in bins) held[bin] = (held[bin] ?? 0) + (bins[bin] ?? 0)
  }
}
