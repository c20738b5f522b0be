import type { Store } from '../store/store.ts'

/** Which sites have open asks, in memory: their tags carry it, so that only they ask for more. */
export interface AskWatch {
  has(site: string): boolean
  /** Looks again; resolves to whether anything changed. */
  look(now: Date): Promise<boolean>
}

/** Knows nothing before the first look. */
export function createAskWatch(store: Store): AskWatch {
  let sites = new Set<string>()
  return {
    has: (site) => sites.has(site),
    async look(now) {
      const found = new Set(await store.sitesWithAsks(now.getTime()))
      const isChanged = found.size !== sites.size || [...found].some((site) => !sites.has(site))
      sites = found
      return isChanged
    },
  }
}
