import type { Site } from '#shared/site.ts'
import { addDays, dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'

/** Removed in one transaction: answers that arrive meanwhile wait for milliseconds. */
const STEP = 500

/** Shorter than this, an answer that a browser still holds could be counted twice. */
export const SHORTEST_RETENTION_DAYS = 30

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
  const { sites, versions } = await store.loadCatalog()
  let removed = 0
  for (const site of sites) {
    const day = firstKeptDay(site, now)
    if (day === undefined) continue
    const surveys = versions.filter(({ survey }) => survey.site === site.id)
    for (const id of new Set(surveys.map(({ survey }) => survey.id))) {
      for (let step = STEP; step === STEP;) {
        step = await store.settle(id, day, STEP)
        removed += step
        onProgress(removed)
        // answers come first
        await new Promise(setImmediate)
      }
    }
  }
  await store.forgetErasures(now)
  if (removed > 0) await store.scrub()
  return removed
}

/** The first day whose answers are kept; `undefined` for a site that keeps them all. */
function firstKeptDay({ zone, retentionDays }: Site, now: Date): string | undefined {
  if (retentionDays === undefined) return undefined
  return addDays(dayOf(now.getTime(), zone), -retentionDays)
}
