import { DAY_MS } from '#shared/day.ts'
import type { Site } from '#shared/site.ts'
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
  /** visits of the busiest day, where they have been counted for a week; `undefined`: not known yet */
  busiestVisitsOf(site: string): number | undefined
  /** looks again, once an hour at most */
  look(now: Date): Promise<void>
}

/** Reads the rhythm off the tallies of all surveys of a site, and off its visits. */
export function createRhythm(
  store: Pick<Store, 'readTallies' | 'readVisits'>,
  catalog: CatalogHolder,
): Rhythm {
  let busiest: ReadonlyMap<string, Busiest> = new Map()
  let busiestVisits: ReadonlyMap<string, number> = new Map()
  let lookedMs = -Infinity

  function spanOf({ zone }: Pick<Site, 'zone'>, now: Date) {
    const from = dayOf(now.getTime() - SPAN_DAYS * DAY_MS, zone)
    return { from, to: dayOf(now.getTime() - UNLEARNT_DAYS * DAY_MS, zone) }
  }

  async function readDays(now: Date): Promise<Map<string, Map<string, Busiest>>> {
    const bySite = new Map<string, Map<string, Busiest>>()
    for (const { newest, site } of catalog.current().surveys.values()) {
      const days = bySite.get(site.id) ?? new Map<string, Busiest>()
      bySite.set(site.id, days)
      const { from, to } = spanOf(site, now)
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

  async function readBusiestVisits(now: Date): Promise<Map<string, number>> {
    const bySite = new Map<string, number>()
    for (const site of catalog.current().sites.values()) {
      if (!site.countVisits) continue
      const { from, to } = spanOf(site, now)
      const rows = await store.readVisits(site.id, from, to, '')
      const days = rows.map(({ counts }) => counts['visits'] ?? 0).filter((visits) => visits > 0)
      if (days.length >= LEAST_DAYS) bySite.set(site.id, Math.max(...days))
    }
    return bySite
  }

  return {
    busiestOf: (site) => busiest.get(site),
    busiestVisitsOf: (site) => busiestVisits.get(site),
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
      busiestVisits = await readBusiestVisits(now)
    },
  }
}

function busiestIn(days: readonly Busiest[]): Busiest {
  return {
    answers: Math.max(...days.map(({ answers }) => answers)),
    impressions: Math.max(...days.map(({ impressions }) => impressions)),
  }
}
