import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Day } from '#shared/results.ts'
import type { DayCounts } from '../rollup/tally-sums.ts'
import type { KnownSurvey } from '../known-survey.ts'
import type { FacetValue } from '../store.ts'

/** What a thread of its own is asked to count. */
export type CountTask =
  | {
      readonly kind: 'facets'
      readonly survey: KnownSurvey
      readonly from: Day
      readonly to: Day
      readonly wanted: readonly FacetValue[]
    }
  | { readonly kind: 'cross'; readonly survey: KnownSurvey; readonly days: readonly Day[] }

/** What it says: all there is to say of facets, or one cross after the other. */
export interface CountReply {
  readonly facets: readonly DayCounts[]
  /** in the order of the days asked */
  readonly crosses: readonly Uint8Array[]
}

/** What counts raw answers beside the thread that keeps them. */
export interface CountThread {
  /** One at a time, in order: each may take a processor for a second. */
  run(task: CountTask): Promise<CountReply>
  /** ends the one that runs; those that wait are refused */
  close(): Promise<void>
}

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './count-worker.ts' : './count-worker.js',
  import.meta.url,
)

/** To start a thread takes a tenth of a second, and owners try one filter after the other. */
const IDLE_MS = 30_000

/** Counts in a file with one thread, which ends when nothing was asked of it for a while. */
export function createCountThread(file: string): CountThread {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let before: Promise<unknown> = Promise.resolve()
  let isClosed = false

  function start(): Worker {
    const made = new Worker(WORKER, { workerData: { file } })
    // who asked is told; an error that nobody listens to would end the process
    made.on('error', () => {})
    made.once('exit', () => {
      if (worker === made) worker = undefined
    })
    return made
  }

  function end(made: Worker): void {
    // who asks from now on is answered by another
    worker = undefined
    void made.terminate()
  }

  async function count(task: CountTask): Promise<CountReply> {
    if (isClosed) throw new Error('the book is closed')
    clearTimeout(idle)
    const mine = (worker ??= start())
    const over = new AbortController()
    const { signal } = over
    mine.ref()
    try {
      const replied = once(mine, 'message', { signal })
      const ended = once(mine, 'exit', { signal })
      mine.postMessage(task)
      const [reply]: CountReply[] = await Promise.race([
        replied,
        ended.then(() => Promise.reject(new Error('the book was closed meanwhile'))),
      ])
      if (!reply) throw new Error('a count said nothing')
      return reply
    } finally {
      over.abort()
      // idle, it keeps no process from ending
      mine.unref()
      idle = setTimeout(end, IDLE_MS, mine).unref()
    }
  }

  return {
    run(task) {
      const mine = before.then(() => count(task))
      before = mine.catch(() => {})
      return mine
    },
    async close() {
      isClosed = true
      await worker?.terminate()
      await before
      clearTimeout(idle)
    },
  }
}
