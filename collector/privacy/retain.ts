import type { Site } from '#shared/site.ts'
import { addDays } from '#shared/day.ts'
import { dayOf } from '../store/day-of.ts'
import type { CatalogRows, Store } from '../store/store.ts'

/** Removed in one transaction: answers that arrive meanwhile wait for milliseconds. */
const STEP = 500

/**
 * Removes answers older than each site keeps them; what they were counted as stands. Erasures that
 * have ended are forgotten as well.
 *
 * @param onProgress answers removed so far
 * @returns how many answers were removed
 */
export async function retain(
  store: Store,
  now: Date,
  onProgress: (removed: number) => void = () => {},
): Promise<number> {
  let removed = 0
  for (const { survey, before } of expiring(await store.loadCatalog(), now)) {
    for (let step = STEP; step === STEP;) {
      step = await store.settle(survey, before, STEP)
      removed += step
      onProgress(removed)
      // answers come first
      await new Promise(setImmediate)
    }
  }
  await store.forgetErasures(now)
  if (removed > 0) await store.scrub()
  return removed
}

/** What {@link retain} would remove from one survey. */
export interface Expired {
  readonly survey: string
  /** the first day that is kept */
  readonly before: string
  readonly responses: number
}

/** What {@link retain} would remove, survey by survey; those of sites that keep all are left out. */
export async function countExpired(store: Store, now: Date): Promise<readonly Expired[]> {
  const found: Expired[] = []
  for (const { survey, before } of expiring(await store.loadCatalog(), now)) {
    found.push({ survey, before, responses: await store.countBefore(survey, before) })
  }
  return found
}

function expiring({ sites, versions }: CatalogRows, now: Date) {
  return sites.flatMap((site) => {
    const before = firstKeptDay(site, now)
    if (before === undefined) return []
    const surveys = versions.filter(({ survey }) => survey.site === site.id)
    return [...new Set(surveys.map(({ survey }) => survey.id))].map((survey) => ({
      survey,
      before,
    }))
  })
}

/** The first day whose answers are kept; `undefined` for a site that keeps them all. */
function firstKeptDay({ zone, retentionDays }: Site, now: Date): string | undefined {
  if (retentionDays === undefined) return undefined
  return addDays(dayOf(now.getTime(), zone), -retentionDays)
}
