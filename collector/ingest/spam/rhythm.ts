import { DAY_MS } from '#shared/day.ts'
import type { CatalogHolder } from '../../catalog/catalog.ts'
import { funnelOf, sumCounts } from '../../results/sum-counts.ts'
import { dayOf } from '../../store/day-of.ts'
import type { Store } from '../../store/store.ts'

/** How far back a busiest day may lie. */
const SPAN_DAYS = 90
/** The newest days teach nothing: a flood would raise its own bound from day to day. */
const UNLEARNT_DAYS = 7
/** Days with answers before anything is out of proportion. */
const LEAST_DAYS = 7
const LOOK_MS = 3_600_000

/** What a site is sent on its busiest days between a week and three months ago. */
export interface Busiest {
  readonly answers: number
  /** cards that were shown */
  readonly impressions: number
}

/** How fast each site is answered, as of the last look. */
export interface Rhythm {
  /** `undefined`: not known yet */
  busiestOf(site: string): Busiest | undefined
  /** looks again, once an hour at most */
  look(now: Date): Promise<void>
}

/** Reads the rhythm off the tallies of all surveys of a site. */
export function createRhythm(store: Pick<Store, 'readTallies'>, catalog: CatalogHolder): Rhythm {
  let busiest: ReadonlyMap<string, Busiest> = new Map()
  let lookedMs = -Infinity

  async function readDays(now: Date): Promise<Map<string, Map<string, Busiest>>> {
    const bySite = new Map<string, Map<string, Busiest>>()
    for (const { newest, site } of catalog.current().surveys.values()) {
      const days = bySite.get(site.id) ?? new Map<string, Busiest>()
      bySite.set(site.id, days)
      const from = dayOf(now.getTime() - SPAN_DAYS * DAY_MS, site.zone)
      const to = dayOf(now.getTime() - UNLEARNT_DAYS * DAY_MS, site.zone)
      for (const row of await store.readTallies(newest.id, from, to, { facet: '', value: '' })) {
        const { shown, answered } = funnelOf(sumCounts([row]).get(''))
        if (shown === 0) continue
        const { answers = 0, impressions = 0 } = days.get(row.day) ?? {}
        const sum = { answers: answers + answered, impressions: impressions + shown }
        days.set(row.day, sum)
      }
    }
    return bySite
  }

  return {
    busiestOf: (site) => busiest.get(site),
    async look(now) {
      if (Math.abs(now.getTime() - lookedMs) < LOOK_MS) return
      lookedMs = now.getTime()
      const bySite = [...(await readDays(now))].map(
        ([site, days]) => [site, [...days.values()]] as const,
      )
      const known = bySite.filter(([, days]) => {
        return days.filter(({ answers }) => answers > 0).length >= LEAST_DAYS
      })
      busiest = new Map(known.map(([site, days]) => [site, busiestIn(days)]))
    },
  }
}

function busiestIn(days: readonly Busiest[]): Busiest {
  return {
    answers: Math.max(...days.map(({ answers }) => answers)),
    impressions: Math.max(...days.map(({ impressions }) => impressions)),
  }
}
