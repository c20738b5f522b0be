import type { CatalogHolder } from '../../catalog/catalog.ts'
import { sumCounts } from '../../results/sum-counts.ts'
import { dayOf } from '../../store/day-of.ts'
import type { Store } from '../../store/store.ts'

const DAY_MS = 86_400_000
/** How far back a busiest day may lie. */
const SPAN_DAYS = 90
/** The newest days teach nothing: a flood would raise its own bound from day to day. */
const UNLEARNT_DAYS = 7
/** Days with answers before anything is out of proportion. */
const LEAST_DAYS = 7
const LOOK_MS = 3_600_000

/** How fast each site is answered, as of the last look. */
export interface Rhythm {
  /** answers of a site's busiest day between a week and three months ago; `undefined`: not known yet */
  busiestDayOf(site: string): number | undefined
  /** looks again, once an hour at most */
  look(now: Date): Promise<void>
}

/** Reads the rhythm off the tallies of all surveys of a site. */
export function createRhythm(store: Pick<Store, 'readTallies'>, catalog: CatalogHolder): Rhythm {
  let busiest: ReadonlyMap<string, number> = new Map()
  let lookedMs = -Infinity

  async function readDays(now: Date): Promise<Map<string, Map<string, number>>> {
    const bySite = new Map<string, Map<string, number>>()
    for (const { newest, site } of catalog.current().surveys.values()) {
      const days = bySite.get(site.id) ?? new Map<string, number>()
      bySite.set(site.id, days)
      const from = dayOf(now.getTime() - SPAN_DAYS * DAY_MS, site.zone)
      const to = dayOf(now.getTime() - UNLEARNT_DAYS * DAY_MS, site.zone)
      for (const row of await store.readTallies(newest.id, from, to, { facet: '', value: '' })) {
        const answered = sumCounts([row]).get('')?.['answered'] ?? 0
        if (answered > 0) days.set(row.day, (days.get(row.day) ?? 0) + answered)
      }
    }
    return bySite
  }

  return {
    busiestDayOf: (site) => busiest.get(site),
    async look(now) {
      if (Math.abs(now.getTime() - lookedMs) < LOOK_MS) return
      lookedMs = now.getTime()
      const known = [...(await readDays(now))].filter(([, days]) => days.size >= LEAST_DAYS)
      busiest = new Map(known.map(([site, days]) => [site, Math.max(...days.values())]))
    },
  }
}
