import type { Context, Handler } from 'hono'
import type { Deps } from '../deps.ts'
import type { Vitals } from '../vitals.ts'

/** `GET /livez`: 200 while the event loop turns. */
export function getLivez(): Handler {
  return (c: Context) => c.text('ok')
}

/** `GET /readyz`: 200 while an answer would be kept; 503 with the reason otherwise. */
export function getReadyz(deps: Deps, vitals: Vitals): Handler {
  return async (c: Context) => {
    const reason = await findUnready(deps, vitals)
    return reason === undefined ? c.text('ok') : c.text(reason, 503)
  }
}

/** What is known of the last write holds for so long; then one is tried. */
const WRITE_FRESH_MS = 10_000
const LATE_MS = 1_000

async function findUnready({ queue, store }: Deps, vitals: Vitals): Promise<string | undefined> {
  if (vitals.isDraining) return 'shutting down'
  if (vitals.shedding !== undefined) return vitals.shedding
  if (queue.waiting().share > 0.8) return 'too many answers wait'
  if (vitals.lagMs > LATE_MS) return 'the event loop is late'
  return (await canWrite(store, vitals)) ? undefined : 'the book cannot be written'
}

/** A write that failed is tried again at every question: the disk may have room by now. */
async function canWrite(store: Deps['store'], vitals: Vitals): Promise<boolean> {
  const known = vitals.lastWrite
  if (known?.ok && performance.now() - known.atMs < WRITE_FRESH_MS) return true
  const ok = await store.probe()
  vitals.lastWrite = { atMs: performance.now(), ok }
  return ok
}

/** `GET /metrics`: Prometheus text, format 0.0.4. 200. */
export function getMetrics({ queue }: Deps, vitals: Vitals): Handler {
  return (c: Context) => {
    const { counts } = vitals
    const lines = [
      ...counter(
        'earshot_snapshots_kept_total',
        'Snapshots acknowledged after a commit.',
        counts.kept,
      ),
      ...counter(
        'earshot_snapshots_refused_total',
        'Snapshots refused with a reason.',
        counts.refused,
      ),
      ...counter('earshot_batches_total', 'Transactions of the writer.', counts.batches),
      ...counter('earshot_busy_total', 'Batches the store could not keep.', counts.busy),
      ...gauge('earshot_queue_items', 'Snapshots that wait for the writer.', queue.waiting().items),
      ...gauge(
        'process_resident_memory_bytes',
        'Resident memory in bytes.',
        process.memoryUsage.rss(),
      ),
    ]
    return c.body(`${lines.join('\n')}\n`, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  }
}

function counter(name: string, help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, `${name} ${value}`]
}

function gauge(name: string, help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`]
}
