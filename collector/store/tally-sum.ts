import type { Day } from '#shared/results.ts'
import type { Contribution } from './contributions.ts'

/** Changes to tallies, summed before they are written: many answers touch the same few rows. */
export type TallySum = Map<string, CellSum>

/** What changes in one row of `tally`. */
export interface CellSum {
  readonly siteNo: number
  readonly surveyNo: number
  readonly day: Day
  readonly facet: string
  readonly value: string
  /** question → bin → change */
  readonly bins: Map<string, Map<string, number>>
}

/** Counts while they are added to. */
export type OpenCounts = Record<string, Record<string, number>>

/** Adds a contribution `times` times; −1 takes it back. */
export function addTo(
  sum: TallySum,
  { no, siteNo }: { readonly no: number; readonly siteNo: number },
  day: Day,
  { cells, bins }: Contribution,
  times: 1 | -1,
): void {
  const place = `${no}\n${day}\n`
  for (const [facet, value] of cells) {
    const key = `${place}${facet}\n${value}`
    let cell = sum.get(key)
    if (!cell) sum.set(key, (cell = { siteNo, surveyNo: no, day, facet, value, bins: new Map() }))
    for (const [question, bin] of bins) add(cell, question, bin, times)
  }
}

/** Adds what one cell counts to another. */
export function addCell(to: CellSum, from: CellSum): void {
  for (const [question, bins] of from.bins) {
    for (const [bin, change] of bins) add(to, question, bin, change)
  }
}

function add({ bins }: CellSum, question: string, bin: string, change: number): void {
  let row = bins.get(question)
  if (!row) bins.set(question, (row = new Map()))
  row.set(bin, (row.get(bin) ?? 0) + change)
}

/** Whether the changes of a cell cancel each other out. */
export function isIdle({ bins }: CellSum): boolean {
  for (const row of bins.values()) {
    for (const change of row.values()) if (change !== 0) return false
  }
  return true
}

/**
 * Counts after changes, as canonical text: questions and bins sorted, nothing that is 0. `undefined`
 * when nothing is left.
 *
 * @param held canonical text of the counts before
 */
export function countsText(held: string, bins: CellSum['bins']): string | undefined {
  return addBins(JSON.parse(held), bins)
}

/** The same for counts that are at hand, which change with it and end as canonical as the text. */
export function addBins(counts: OpenCounts, bins: CellSum['bins']): string | undefined {
  let isSorted = true
  for (const [question, changes] of bins) {
    const row = (counts[question] ??= {})
    for (const [bin, change] of changes) {
      const before = row[bin] ?? 0
      row[bin] = before + change
      if (before === 0 || row[bin] === 0) isSorted = false
    }
  }
  // only a bin that comes or goes disturbs the order, and most batches bring neither
  if (!isSorted) tidy(counts)
  for (const _ in counts) return JSON.stringify(counts)
  return undefined
}

/** Sorts questions and bins, and drops what is 0. */
function tidy(counts: OpenCounts): void {
  const before = Object.entries(counts).toSorted(byName)
  for (const [question, bins] of before) {
    delete counts[question]
    const left = Object.entries(bins).filter(([, n]) => n !== 0)
    if (left.length > 0) counts[question] = Object.fromEntries(left.toSorted(byName))
  }
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
