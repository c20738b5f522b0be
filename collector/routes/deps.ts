import type { AskWatch } from '../catalog/ask-watch.ts'
import type { Assets } from '../catalog/assets.ts'
import type { CatalogHolder } from '../catalog/catalog.ts'
import type { Changes } from '../catalog/changes.ts'
import type { PreviewTokens } from '../drafts/preview-token.ts'
import type { DayBudget } from '../catalog/day-budget.ts'
import type { InstallDetection } from '../install/install-detection.ts'
import type { Queue } from '../ingest/queue.ts'
import type { FloodDetector } from '../ingest/spam/flood-detector.ts'
import type { Rhythm } from '../ingest/spam/rhythm.ts'
import type { TagProof } from '../ingest/spam/tag-proof.ts'
import type { FormProof } from '../outbox/mail/form-proof.ts'
import type { Limiter } from '../middleware/limiter.ts'
import type { Owners } from '../owners/owners.ts'
import type { Outbox } from '../outbox/create-outbox.ts'
import type { CustomerProofs } from '../owners/customer-proof.ts'
import type { Quotas } from '../catalog/quotas.ts'
import type { SharedReader } from '../sharing/read-shared.ts'
import type { Store } from '../store/store.ts'
import type { VisitArrival } from '../store/visits/visit-store.ts'

/** What routes work with; every one of them is handed in. */
export interface Deps {
  readonly store: Store
  readonly catalog: CatalogHolder
  readonly queue: Queue
  /** visits wait in a line of their own: answers are not held up by them */
  readonly visitQueue: Queue<VisitArrival, number>
  readonly changes: Changes
  readonly quotas: Quotas
  readonly outbox: Outbox
  readonly asks: AskWatch
  readonly proofs: CustomerProofs
  readonly previews: PreviewTokens
  readonly owners: Owners
  readonly shared: SharedReader
  /** which pages carry the tag */
  readonly installs: InstallDetection
  readonly limiter: Limiter | undefined
  /** absent: a site may send as much as it likes */
  readonly dayBudget: DayBudget | undefined
  readonly tagProof: TagProof
  readonly formProof: FormProof
  readonly crowd: FloodDetector
  readonly visitCrowd: FloodDetector
  readonly rhythm: Rhythm
  /** called for a sender whose address cannot be read */
  readonly noteUnreadable: () => void
  /** proxies in front whose word on the sender's address is taken */
  readonly trustProxy: number
  /** read at each use: in development a build may come later */
  readonly assets: () => Assets | undefined
  readonly now: () => Date
  /** origin under which the collector is reached, when it is known */
  readonly publicUrl?: string
}
