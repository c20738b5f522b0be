import type { CatalogHolder } from './catalog.ts'
import { dayOf } from '../store/day-of.ts'
import type { Store } from '../store/store.ts'

/** What sums up days once they are over, beside everything else. */
export interface RollupJob {
  /** Looks once at all surveys that have changed since; does nothing while it looks. */
  look(now: Date): Promise<void>
  /** begins nothing more, and resolves when what was begun has ended */
  stop(): Promise<void>
}

/** A rollup job that remembers what it has looked at: a survey without change costs one read. */
export function createRollupJob(
  store: Pick<Store, 'digest' | 'revisionOf'>,
  catalog: Pick<CatalogHolder, 'current'>,
): RollupJob {
  const done = new Map<string, string>()
  let isWanted = true
  let running: Promise<void> | undefined

  async function lookAtAll(now: Date): Promise<void> {
    for (const [id, { site }] of catalog.current().surveys) {
      if (!isWanted) return
      const today = dayOf(now.getTime(), site.zone)
      const state = `${today} ${await store.revisionOf(id)}`
      if (done.get(id) === state) continue
      await store.digest(id, today, () => isWanted)
      done.set(id, state)
    }
  }

  return {
    look(now) {
      running ??= lookAtAll(now).finally(() => (running = undefined))
      return running
    },
    async stop() {
      isWanted = false
      // whoever looks has heard of it
      await running?.catch(() => {})
    },
  }
}
