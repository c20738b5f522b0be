import { createApp } from './app.ts'
import type { Assets } from './assets.ts'
import { loadCatalog } from './catalog.ts'
import { createChanges } from './changes.ts'
import type { Deps } from './deps.ts'
import type { Settings } from './env.ts'
import { createCommit } from './ingest/commit-batch.ts'
import { createQueue } from './ingest/queue.ts'
import type { Log } from './log.ts'
import { createLimiter } from './middleware/limiter.ts'
import { createGate } from './owners/gate.ts'
import { createQuotas } from './quotas.ts'
import type { Store } from './store/store.ts'
import { createVitals } from './vitals.ts'

/** What a collector is made of, all from outside. */
export interface Parts {
  readonly store: Store
  readonly settings: Pick<Settings, 'publicUrl' | 'rateLimit' | 'trustProxy'>
  readonly log: Log
  readonly now: () => Date
  readonly assets: () => Assets | undefined
  /** where the console was built to */
  readonly consoleFolder: string
  /** called when the disk cannot be trusted */
  readonly stop: () => void
}

/** A collector without a port: everything wired, nothing listening. */
export async function assemble({ store, settings, log, now, assets, consoleFolder, stop }: Parts) {
  const vitals = createVitals()
  const changes = createChanges()
  const catalog = await loadCatalog(store)
  const quotas = createQuotas(store, catalog)
  await quotas.look(now())
  const commit = createCommit(store, { changes, vitals, log, stop })
  const { publicUrl, rateLimit, trustProxy } = settings
  const deps: Deps = {
    store,
    catalog,
    changes,
    quotas,
    assets,
    now,
    trustProxy,
    queue: createQueue(commit, () => performance.now()),
    gate: createGate(store, now, publicUrl?.startsWith('https:') ?? false),
    limiter: createLimiter(rateLimit),
    ...(publicUrl !== undefined && { publicUrl }),
  }
  return { deps, vitals, app: createApp(deps, { vitals, log, consoleFolder }) }
}
