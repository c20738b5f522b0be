import type { Day } from '#shared/results.ts'
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
  for (const [facet, value] of cells) {
    const key = `${no}\n${day}\n${facet}\n${value}`
    let cell = sum.get(key)
    if (!cell) sum.set(key, (cell = { siteNo, surveyNo: no, day, facet, value, bins: new Map() }))
    for (const [question, bin] of bins) {
      const name = `${question}\n${bin}`
      cell.bins.set(name, (cell.bins.get(name) ?? 0) + times)
    }
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
 */
export function countsText(held: Counts, bins: CellSum['bins']): string | undefined {
  const counts: Record<string, Record<string, number>> = { ...held }
  for (const [name, change] of bins) {
    const cut = name.indexOf('\n')
    const question = name.slice(0, cut)
    const bin = name.slice(cut + 1)
    const row = (counts[question] = { ...counts[question] })
    row[bin] = (row[bin] ?? 0) + change
  }
  const parts = Object.keys(counts)
    .toSorted()
    .flatMap((question) => {
      const bins = binsText(counts[question] ?? {})
      return bins === '' ? [] : [`${JSON.stringify(question)}:{${bins}}`]
    })
  return parts.length === 0 ? undefined : `{${parts.join(',')}}`
}

function binsText(bins: Record<string, number>): string {
  return Object.keys(bins)
    .toSorted()
    .filter((bin) => bins[bin] !== 0)
    .map((bin) => `${JSON.stringify(bin)}:${bins[bin]}`)
    .join(',')
}
