import { isExcluded } from '#shared/spam-flags.ts'
import type { CatalogHolder } from '../catalog/catalog.ts'
import type { Log } from '../log/log.ts'
import { describeError } from '../log/describe-error.ts'
import { reportWeek } from './mail/report-week.ts'
import type { Delivery, DueEvent } from '../store/outbox-store.ts'
import type { Store } from '../store/store.ts'
import type { Deliver, Delivered } from './deliver.ts'
import type { Endpoint } from './endpoint/endpoint.ts'
import { endpointOf, rowOf } from './endpoint/endpoint-row.ts'
import { decideRetry, type Verdict } from './decide-retry.ts'
import { createGathering } from './gather-alerts.ts'
import { isVouched } from './message/is-vouched.ts'
import { passes } from './message/passes.ts'
import { viewOf } from './message/response-view.ts'
import type { Encryption } from './encrypt.ts'

/** How long an unfinished answer rests before others hear of it: a comment is still being typed. */
const REST_MS = 30_000
/** Longer than an attempt may take; a process that died in between is followed up after it. */
const LEASE_MS = 60_000
const PER_ENDPOINT = 2
const EVENTS_PER_TURN = 200
const TICK_MS = 1_000
/** The log of deliveries that ended. */
const KEPT_MS = 30 * 86_400_000
const PRUNE_EVERY_MS = 3_600_000
/** Widgets send answers up to seven days late; what began earlier is history, not news. */
const NEWS_MS = 8 * 86_400_000
/** A receiver that hangs holds up no stop: its lease ends, and it is tried again. */
const STOP_MS = 2_000

/** What the dispatcher works with. */
export interface DispatcherParts {
  readonly store: Store
  readonly catalog: CatalogHolder
  readonly seal: Encryption
  readonly deliver: Deliver
  readonly publicUrl: () => string
  readonly now: () => Date
  /** 0 to 1 */
  readonly random: () => number
  readonly log: Log
}

/** Sends what is due, apart from the requests that answers come in by. */
export interface Dispatcher {
  /** Looks once for what is due and begins to send it; resolves when all has been begun. */
  turn(): Promise<void>
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
  /** Looks now instead of at the next tick. */
  wake(): void
  start(): void
  /** Begins nothing more; what is under way has a moment to end. */
  stop(): Promise<void>
}

/** One dispatcher a process; several processes share the work by leases. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { store, now, log } = parts
  const underWay = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let turning: Promise<void> | undefined
  let prunedMs = 0

  async function turn(): Promise<void> {
    const endpoints = await readEndpoints(parts)
    if (endpoints.size === 0) return
    const nowMs = now().getTime()
    await planRollups(endpoints, parts)
    const gathering = createGathering(store, endpoints, nowMs)
    for (const event of await store.takeDueEvents(nowMs, REST_MS, EVENTS_PER_TURN)) {
      const { told, gathered } = await gathering.sort(listenersOf(event, endpoints, parts))
      await store.spreadEvent(event, told, nowMs, gathered)
    }
    const lease = { nowMs, leaseMs: LEASE_MS, perEndpoint: PER_ENDPOINT }
    for (const delivery of await store.leaseDeliveries(lease)) {
      const endpoint = endpoints.get(delivery.endpoint)
      if (endpoint && endpoint.paused !== 'unreadable') track(attempt(delivery, endpoint, parts))
    }
    if (nowMs - prunedMs < PRUNE_EVERY_MS) return
    prunedMs = nowMs
    await store.pruneDeliveries(nowMs - KEPT_MS)
  }

  function track(sending: Promise<void>): void {
    const done = sending
      .catch((error: unknown) => log.error(describeError(error), 'a delivery failed'))
      .finally(() => {
        underWay.delete(done)
        wake()
      })
    underWay.add(done)
  }

  function wake(): void {
    if (!timer) return
    turning ??= turn()
      .catch((error: unknown) => log.error(describeError(error), 'the outbox failed'))
      .finally(() => (turning = undefined))
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.allSettled(underWay)
  }

  return {
    turn,
    settled,
    wake,
    start: () => void (timer ??= setInterval(wake, TICK_MS)),
    async stop() {
      clearInterval(timer)
      timer = undefined
      await turning
      let patience: NodeJS.Timeout | undefined
      const enough = new Promise((resolve) => (patience = setTimeout(resolve, STOP_MS)))
      await Promise.race([settled(), enough])
      clearTimeout(patience)
    },
  }
}

async function readEndpoints({ store, seal }: DispatcherParts): Promise<Map<string, Endpoint>> {
  const rows = await store.readEndpoints()
  return new Map(rows.map((row) => [row.id, endpointOf(row, seal)]))
}

function listenersOf(
  { kind, site, response }: DueEvent,
  endpoints: ReadonlyMap<string, Endpoint>,
  { catalog, publicUrl, now }: DispatcherParts,
): string[] {
  const published = catalog.current().surveys.get(response.survey)
  if (!published || response.firstMs < now().getTime() - NEWS_MS) return []
  // held back since: told once its owner lets it count
  if (isExcluded(response.marks)) return []
  const view = viewOf(response, published, publicUrl())
  return [...endpoints.values()]
    .filter((endpoint) => endpoint.site === site && passes(endpoint, kind, view))
    .filter((endpoint) => endpoint.kind === 'webhook' || isVouched(response.marks))
    .map(({ id }) => id)
}

/** One digest a week for every endpoint that was there when the week ended. */
async function planRollups(
  endpoints: ReadonlyMap<string, Endpoint>,
  { store, catalog, now }: DispatcherParts,
): Promise<void> {
  const at = now()
  for (const { id, site: siteId, events, addedMs, paused } of endpoints.values()) {
    const site = catalog.current().sites.get(siteId)
    if (!site || paused !== undefined || !events.includes('digest')) continue
    const week = reportWeek(at, site.zone)
    const added = reportWeek(new Date(addedMs), site.zone)
    if (added.from === week.from) continue
    const event = `digest_${week.to}`
    await store.addDelivery({ site: siteId, endpoint: id, event, kind: 'digest' }, at.getTime())
  }
}

async function attempt(
  delivery: Delivery,
  endpoint: Endpoint,
  { store, seal, deliver, now, random }: DispatcherParts,
): Promise<void> {
  const startMs = now().getTime()
  const delivered = await deliver(delivery, endpoint)
  const at = now()
  const verdict = verdictOf(delivered, delivery.tried + 1, at, random())
  if (verdict.state === 'gone') {
    await store.changeEndpoint(rowOf({ ...endpoint, paused: 'gone' }, seal))
  }
  const next = verdict.state === 'gone' ? ({ state: 'failed' } as const) : verdict
  const said = saidBy(delivered)
  const times = { atMs: startMs, tookMs: at.getTime() - startMs }
  await store.finishDelivery(delivery.no, { ...times, ...said }, next)
}

function verdictOf(delivered: Delivered, tried: number, at: Date, random: number): Verdict {
  return 'drop' in delivered ? { state: 'failed' } : decideRetry(delivered, tried, at, random)
}

function saidBy(delivered: Delivered): { readonly status: number } | { readonly error: string } {
  if ('status' in delivered) return { status: delivered.status }
  return { error: 'drop' in delivered ? delivered.drop : delivered.error }
}
