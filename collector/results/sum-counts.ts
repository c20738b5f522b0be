import type { Funnel } from '#shared/results.ts'
import type { TallyRow } from '../store/store.ts'

/** Bin → count of one question. */
export type Bins = Readonly<Record<string, number>>

/** The sum of tally rows: question (`''`: the funnel) → bin → count. */
export function sumCounts(rows: readonly Pick<TallyRow, 'counts'>[]): Map<string, Bins> {
  const sums = new Map<string, Record<string, number>>()
  for (const { counts } of rows) {
    for (const question of Object.keys(counts)) {
      const bins = counts[question] ?? {}
      const sum = sums.get(question) ?? {}
      sums.set(question, sum)
      for (const bin of Object.keys(bins)) sum[bin] = (sum[bin] ?? 0) + (bins[bin] ?? 0)
    }
  }
  return sums
}

/** How far shoppers came; all 0 when nobody was asked. */
export function funnelOf(bins: Bins | undefined): Funnel {
  return {
    shown: bins?.['shown'] ?? 0,
    seen: bins?.['seen'] ?? 0,
    answered: bins?.['answered'] ?? 0,
    commented: bins?.['commented'] ?? 0,
    completed: bins?.['completed'] ?? 0,
    dismissed: bins?.['dismissed'] ?? 0,
  }
}
