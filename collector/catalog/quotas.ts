import type { Survey } from '#shared/survey.ts'
import type { CatalogHolder } from './catalog.ts'
import type { DayBudget } from './day-budget.ts'
import { sumCounts } from '../results/sum-counts.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'

/** Which surveys have all the answers their owner wants. As of the last look, not of this instant. */
export interface Quotas {
  isFull(survey: Survey): boolean
  /** looks again; resolves to whether anything changed */
  look(now: Date): Promise<boolean>
}

/** No survey is full until the first look; all of a site are that has sent what it may in a day. */
export function createQuotas(store: Store, catalog: CatalogHolder, dayBudget?: DayBudget): Quotas {
  let full: ReadonlySet<string> = new Set()

  async function answered(survey: string, from: string, to: string): Promise<number> {
    const rows = await store.readTallies(survey, from, to, { facet: '', value: '' })
    return sumCounts(rows).get('')?.['answered'] ?? 0
  }

  async function findFull(now: Date): Promise<Set<string>> {
    const found = new Set<string>()
    for (const { newest, site } of catalog.current().surveys.values()) {
      const { quotaPerDay = Infinity, quotaTotal = Infinity } = newest.manners
      const today = dayOf(now.getTime(), site.zone)
      const isFull =
        dayBudget?.isSpent(site, now) ||
        (quotaPerDay < Infinity && (await answered(newest.id, today, today)) >= quotaPerDay) ||
        (quotaTotal < Infinity && (await answered(newest.id, '0001-01-01', today)) >= quotaTotal)
      if (isFull) found.add(newest.id)
    }
    return found
  }

  return {
    isFull: ({ id }) => full.has(id),
    async look(now) {
      const found = await findFull(now)
      const isSame = found.size === full.size && [...found].every((id) => full.has(id))
      full = found
      return !isSame
    },
  }
}
