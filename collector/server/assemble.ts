import { createApp } from './app.ts'
import { createAskWatch } from '../catalog/ask-watch.ts'
import type { Assets } from '../catalog/assets.ts'
import { loadCatalog } from '../catalog/catalog.ts'
import { createChanges } from '../catalog/changes.ts'
import { createDayBudget } from '../catalog/day-budget.ts'
import type { Deps } from '../routes/deps.ts'
import { createPreviewTokens } from '../drafts/preview-token.ts'
import { createInstallDetection } from '../install/install-detection.ts'
import type { Settings } from './env.ts'
import { createCommit } from '../ingest/commit-batch.ts'
import { createFloodDetector } from '../ingest/spam/flood-detector.ts'
import { VISITS } from '../ingest/watch-visits.ts'
import { createReceivers } from '../outbox/endpoint/create-receivers.ts'
import { createRhythm } from '../ingest/spam/rhythm.ts'
import { createTagProof } from '../ingest/spam/tag-proof.ts'
import { createQueue, QUEUE_LIMITS } from '../ingest/queue.ts'
import type { Log } from '../log/log.ts'
import { accountNotice } from '../outbox/mail/account-notice.ts'
import { createFormProof } from '../outbox/mail/form-proof.ts'
import { createMailer } from '../outbox/mail/mailer.ts'
import { createLimiter } from '../middleware/limiter.ts'
import { prefixOf } from '../middleware/prefix-of.ts'
import { addressOf } from '../owners/address.ts'
import { createOwners } from '../owners/create-owners.ts'
import { createCustomerProofs } from '../owners/customer-proof.ts'
import { createSecret } from '../owners/secret.ts'
import { createOutbox, type OutboxOptions } from '../outbox/create-outbox.ts'
import { createQuotas } from '../catalog/quotas.ts'
import { createSharedReader } from '../sharing/read-shared.ts'
import type { Helper } from '../owners/helper.ts'
import type { Visit } from '../owners/visit.ts'
import type { Store } from '../store/store.ts'
import type { VisitArrival } from '../store/visits/visit-store.ts'
import { createHealthState } from '../health/state.ts'

/** Where a collector without a port would be reached. */
const LOOPBACK = 'http://127.0.0.1:4300'

/** A proxy that writes no address makes everyone one network. */
const UNREADABLE_SAID =
  'an address in X-Forwarded-For cannot be read: all such senders share one limit and are watched as one'

/** What a collector is made of, all from outside. */
export interface Parts {
  readonly store: Store
  readonly settings: Pick<Settings, 'publicUrl' | 'rateLimit' | 'trustProxy'> &
    Partial<Pick<Settings, 'webhookAllow' | 'mail' | 'dailyLimit' | 'metricsToken'>>
  readonly log: Log
  readonly now: () => Date
  readonly assets: () => Assets | undefined
  /** where the console was built to */
  readonly consoleFolder: string
  /** signs cookies and seals second factors; absent: one for this run, after which all are out */
  readonly secret?: string
  /** where it listens, when `publicUrl` does not say; asked once it does */
  readonly address?: () => string
  /** how the outbox resolves names and waits; absent: as in production */
  readonly outbox?: OutboxOptions
  /** a demo's way in without a password */
  readonly visit?: Visit
  /** the command line's assistant */
  readonly helper?: Helper
  /** called when the disk cannot be trusted */
  readonly stop: () => void
}

/** A collector without a port: everything wired, nothing listening. */
export async function assemble(parts: Parts) {
  const { store, settings, log, now, assets, consoleFolder, stop } = parts
  const health = createHealthState()
  const changes = createChanges()
  const catalog = await loadCatalog(store)
  const dayBudget = createDayBudget(settings.dailyLimit ?? 'off', log)
  const quotas = createQuotas(store, catalog, dayBudget)
  await quotas.look(now())
  const rhythm = createRhythm(store, catalog)
  await rhythm.look(now())
  const asks = createAskWatch(store)
  await asks.look(now())
  const commit = createCommit(store, { changes, health, log, stop })
  const { publicUrl, rateLimit, trustProxy } = settings
  const secret = parts.secret ?? createSecret()
  const mailer = settings.mail && createMailer(settings.mail)
  const reached = () => publicUrl ?? parts.address?.() ?? LOOPBACK
  const deps: Deps = {
    store,
    catalog,
    changes,
    quotas,
    assets,
    now,
    trustProxy,
    shared: createSharedReader(store),
    installs: createInstallDetection(),
    queue: createQueue(
      commit,
      () => performance.now(),
      QUEUE_LIMITS,
      () => health.shedding,
    ),
    visitQueue: createQueue(
      (visits: readonly VisitArrival[]) => store.keepVisits(visits, now()),
      () => performance.now(),
      QUEUE_LIMITS,
      () => health.shedding,
    ),
    owners: createOwners({
      ...store.people,
      secret,
      address: () => addressOf(reached()),
      prefixOf: (c) => prefixOf(c, trustProxy),
      now,
      receivers: createReceivers(store, store.people.database, secret),
      tell: mailer && ((event) => void mailer.send(accountNotice(event))),
      ...(parts.visit && { visit: parts.visit }),
      ...(parts.helper && { helper: parts.helper }),
    }),
    limiter: createLimiter(rateLimit),
    dayBudget,
    asks,
    proofs: createCustomerProofs(secret),
    previews: createPreviewTokens(secret),
    tagProof: createTagProof(secret),
    formProof: createFormProof(secret),
    crowd: createFloodDetector(),
    visitCrowd: createFloodDetector(VISITS),
    rhythm,
    noteUnreadable: createOnce(() => log.warn({ trustProxy }, UNREADABLE_SAID)),
    outbox: createOutbox({
      store,
      catalog,
      log,
      now,
      secret,
      publicUrl: reached,
      allow: settings.webhookAllow,
      mail: settings.mail,
      options: parts.outbox,
    }),
    ...(publicUrl !== undefined && { publicUrl }),
  }
  return {
    deps,
    health,
    app: createApp(deps, { health, log, consoleFolder, metricsToken: settings.metricsToken, stop }),
  }
}

function createOnce(act: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}
