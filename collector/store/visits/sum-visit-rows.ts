import type { VisitTally } from './visit-store.ts'

/** A row of `visit_tally`. */
export interface VisitTallyRow {
  readonly day: string
  readonly facet: string
  readonly value: string
  readonly bin: string
  readonly count: number
}

/** Rows by day, facet and value; they come ordered by these. */
export function tallyVisitRows(rows: Iterable<VisitTallyRow>): VisitTally[] {
  const tallies: { day: string; facet: string; value: string; counts: Record<string, number> }[] =
    []
  for (const { day, facet, value, bin, count } of rows) {
    const last = tallies.at(-1)
    if (last && last.day === day && last.facet === facet && last.value === value) {
      last.counts[bin] = count
    } else tallies.push({ day, facet, value, counts: { [bin]: count } })
  }
  return tallies
}
