import type { Day } from '#shared/results.ts'
import { canonical } from '../canonical.ts'
import type { Contribution } from '../contributions.ts'
import type { Counts } from '../store.ts'

/** Changes to tallies, summed before they are written: many answers touch the same few rows. */
export type TallySum = Map<string, CellSum>

/** What changes in one row of `tally`. */
export interface CellSum {
  readonly siteNo: number
  readonly surveyNo: number
  readonly day: Day
  readonly facet: string
  readonly value: string
  /** question and bin, joined by a line feed → change */
  readonly bins: Map<string, number>
}

/** Adds a contribution `times` times; −1 takes it back. */
export function addTo(
  sum: TallySum,
  { no, siteNo }: { readonly no: number; readonly siteNo: number },
  day: Day,
  { cells, bins }: Contribution,
  times: 1 | -1,
): void {
  const names = bins.map(([question, bin]) => `${question}\n${bin}`)
  const place = `${no}\n${day}\n`
  for (const [facet, value] of cells) {
    const key = `${place}${facet}\n${value}`
    let cell = sum.get(key)
    if (!cell) sum.set(key, (cell = { siteNo, surveyNo: no, day, facet, value, bins: new Map() }))
    for (const name of names) cell.bins.set(name, (cell.bins.get(name) ?? 0) + times)
  }
}

/** Whether the changes of a cell cancel each other out. */
export function isIdle({ bins }: CellSum): boolean {
  for (const change of bins.values()) if (change !== 0) return false
  return true
}

/**
 * Counts after changes, as canonical text: questions and bins sorted, nothing that is 0. `undefined`
 * when nothing is left.
 *
 * @param held canonical text of the counts before
 */
export function countsText(held: string, bins: CellSum['bins']): string | undefined {
  const counts: Record<string, Record<string, number>> = JSON.parse(held)
  let isSorted = true
  for (const [name, change] of bins) {
    if (change === 0) continue
    const cut = name.indexOf('\n')
    const question = name.slice(0, cut)
    const bin = name.slice(cut + 1)
    const row = (counts[question] ??= {})
    const before = row[bin] ?? 0
    row[bin] = before + change
    if (before === 0 || row[bin] === 0) isSorted = false
  }
  // only a bin that comes or goes disturbs the order, and most batches bring neither
  return isSorted ? JSON.stringify(counts) : sortedText(counts)
}

function sortedText(counts: Counts): string | undefined {
  const questions = Object.entries(counts)
    .map(([question, bins]) => [question, Object.entries(bins).filter(([, n]) => n !== 0)] as const)
    .filter(([, bins]) => bins.length > 0)
    .map(([question, bins]) => [question, Object.fromEntries(bins)] as const)
  return questions.length === 0 ? undefined : canonical(Object.fromEntries(questions))
}
