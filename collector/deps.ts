import type { Assets } from './assets.ts'
import type { CatalogHolder } from './catalog.ts'
import type { Changes } from './changes.ts'
import type { Queue } from './ingest/queue.ts'
import type { Limiter } from './middleware/limiter.ts'
import type { Owners } from './owners/owners.ts'
import type { Outbox } from './outbox/create-outbox.ts'
import type { Quotas } from './quotas.ts'
import type { Store } from './store/store.ts'

/** What routes work with; every one of them is handed in. */
export interface Deps {
  readonly store: Store
  readonly catalog: CatalogHolder
  readonly queue: Queue
  readonly changes: Changes
  readonly quotas: Quotas
  readonly outbox: Outbox
  readonly owners: Owners
  readonly limiter: Limiter | undefined
  /** proxies in front whose word on the sender's address is taken */
  readonly trustProxy: number
  /** read at each use: in development a build may come later */
  readonly assets: () => Assets | undefined
  readonly now: () => Date
  /** origin under which the collector is reached, when it is known */
  readonly publicUrl?: string
}
