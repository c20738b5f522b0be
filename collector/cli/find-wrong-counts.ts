import type { Store } from '../store/store.ts'

/** A survey whose counts are not what its answers add up to. */
export interface WrongCounts {
  readonly survey: string
  readonly fault: string
}

/** Compares the counts of every survey with its answers, those of ten days and of facets as well. */
export async function findWrongCounts(store: Store): Promise<readonly WrongCounts[]> {
  const { versions } = await store.loadCatalog()
  const found: WrongCounts[] = []
  for (const survey of new Set(versions.map(({ survey: { id } }) => id))) {
    const { tallies, rollups } = await store.compareCounts(survey)
    const say = (days: readonly string[], what: string) => {
      if (days.length === 0) return
      const more = days.length > 1 ? ` and ${days.length - 1} more days` : ''
      const fault = `survey "${survey}": the ${what} of ${days[0]}${more} are not what the answers add up to: earshot recount --survey ${survey}`
      found.push({ survey, fault })
    }
    say(tallies, 'counts')
    say(rollups, 'sums')
  }
  return found
}
