import type { OutboxStore } from '../store/outbox-store.ts'
import type { Endpoint } from './endpoint/endpoint.ts'

/** Alerts that people read one by one; what comes beyond it within the hour is one summary. */
export const ALERTS_AN_HOUR = 5

const HOUR_MS = 3_600_000

/** Sorts whom an event is told to at once, and for whom it waits for the summary of the hour. */
export interface Gathering {
  sort(endpoints: readonly string[]): Promise<{
    readonly told: readonly string[]
    readonly gathered: readonly string[]
  }>
}

/** The hour of an instant, by the clock. */
export function hourOf(ms: number): { readonly startMs: number; readonly endMs: number } {
  const startMs = Math.floor(ms / HOUR_MS) * HOUR_MS
  return { startMs, endMs: startMs + HOUR_MS }
}

/**
 * Gathers alerts by receiver: of two destinations with one address, both count. Programs are told of
 * everything. What was told before is read once, so that one gathering is good for one turn.
 */
export function createGathering(
  store: Pick<OutboxStore, 'addDelivery' | 'readDeliveries'>,
  endpoints: ReadonlyMap<string, Endpoint>,
  nowMs: number,
): Gathering {
  const { startMs, endMs } = hourOf(nowMs)
  const toldTo = new Map<string, number>()

  /** enough was told before anything was gathered, so the newest few say it all */
  async function toldBy({ id, site }: Endpoint): Promise<number> {
    const newest = await store.readDeliveries(site, id, { limit: 2 * ALERTS_AN_HOUR })
    const ofHour = newest.filter(({ kind, madeMs }) => isAlert(kind) && madeMs >= startMs)
    return ofHour.some(isGathered) ? ALERTS_AN_HOUR : ofHour.length
  }

  async function findTold({ kind, target }: Endpoint): Promise<number> {
    const alike = [...endpoints.values()].filter(
      (one) => one.kind === kind && one.target === target,
    )
    let sum = 0
    for (const one of alike) sum += await toldBy(one)
    return sum
  }

  async function isTooMany(endpoint: Endpoint): Promise<boolean> {
    if (endpoint.kind === 'webhook') return false
    const receiver = `${endpoint.kind} ${endpoint.target}`
    const told = toldTo.get(receiver) ?? (await findTold(endpoint))
    toldTo.set(receiver, told + 1)
    return told >= ALERTS_AN_HOUR
  }

  return {
    async sort(ids) {
      const told: string[] = []
      const gathered: string[] = []
      for (const id of ids) {
        const endpoint = endpoints.get(id)
        if (!endpoint || !(await isTooMany(endpoint))) {
          told.push(id)
          continue
        }
        gathered.push(id)
        const summary = { site: endpoint.site, endpoint: id, kind: 'summary' } as const
        await store.addDelivery({ ...summary, event: `summary_${startMs}` }, nowMs, endMs)
      }
      return { told, gathered }
    },
  }
}

/** Of how many responses an endpoint is told in the summary of an hour, each once. */
export async function countGathered(
  store: Pick<OutboxStore, 'readDeliveries'>,
  { id, site }: Endpoint,
  madeMs: number,
): Promise<number> {
  const { startMs, endMs } = hourOf(madeMs)
  const responses = new Set<string>()
  let before: number | undefined
  for (;;) {
    const some = await store.readDeliveries(site, id, { limit: 200, ...(before && { before }) })
    for (const one of some) {
      const isOfHour = one.madeMs >= startMs && one.madeMs < endMs
      if (isOfHour && isGathered(one) && one.response) responses.add(one.response)
    }
    const last = some.at(-1)
    if (!last || last.madeMs < startMs) return responses.size
    before = last.no
  }
}

function isAlert(kind: string): boolean {
  return kind.startsWith('response.')
}

/** An alert that no attempt was made of. */
function isGathered({ kind, state, tried }: Awaited<ReturnType<OutboxStore['readDeliveries']>>[0]) {
  return isAlert(kind) && state === 'delivered' && tried === 0
}
