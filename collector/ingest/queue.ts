import type { Ack } from '#shared/snapshot.ts'
import type { Arrival } from '../store/arrival.ts'
import { StoreBusy } from '../store/store-errors.ts'

/** Ceilings of what waits for the writer. */
export const QUEUE_LIMITS = {
  items: 10_000,
  bytes: 32 * 1_048_576,
  /** one who waited this long would wait longer: new arrivals are turned away */
  ageMs: 1_000,
  batchItems: 256,
  batchBytes: 1_048_576,
} as const

/** What is shed for waits for an owner, or for a log to be rotated. */
const SHED_RETRY_MS = 60_000

/** What waits for the writer, in order of arrival. */
export interface Queue<Item = Arrival, Kept = Ack> {
  /**
   * Hands over arrivals of one request and resolves to their acks once they are durable.
   *
   * @param bytes about how much memory they hold
   * @throws {StoreBusy} at once when too much waits; nothing of them is kept
   */
  push(arrivals: readonly Item[], bytes: number): Promise<readonly Kept[]>
  /** how many arrivals wait, and 0 to 1 how full that is */
  waiting(): { readonly items: number; readonly share: number }
  /** requests turned away so far */
  turnedAway(): number
  /** resolves when nothing waits */
  drained(): Promise<void>
}

interface Waiting<Item, Kept> {
  readonly arrivals: readonly Item[]
  readonly bytes: number
  readonly sinceMs: number
  resolve(acks: readonly Kept[]): void
  reject(error: unknown): void
}

/**
 * Group commit: while the writer works, arrivals gather; when it is idle, all that was parsed in
 * one turn of the event loop is one transaction. No timer, so a lone answer waits for one commit.
 *
 * @param commit keeps a batch in one transaction
 * @param monotonicMs a clock that never jumps
 * @param shedding why nothing is taken just now, if so
 */
export function createQueue<Item = Arrival, Kept = Ack>(
  commit: (arrivals: readonly Item[]) => Promise<readonly Kept[]>,
  monotonicMs: () => number,
  limits: { readonly [Name in keyof typeof QUEUE_LIMITS]: number } = QUEUE_LIMITS,
  shedding: () => string | undefined = () => undefined,
): Queue<Item, Kept> {
  let waiting: Waiting<Item, Kept>[] = []
  let items = 0
  let bytes = 0
  let isRunning = false
  let turnedAway = 0
  let whenDrained: (() => void)[] = []

  function isFull(): boolean {
    const oldest = waiting[0]
    const isOld = oldest !== undefined && monotonicMs() - oldest.sinceMs > limits.ageMs
    return isOld || items >= limits.items || bytes >= limits.bytes
  }

  function takeBatch(): Waiting<Item, Kept>[] {
    let count = 0
    let size = 0
    let end = 0
    for (const entry of waiting) {
      const isOver =
        count + entry.arrivals.length > limits.batchItems || size + entry.bytes > limits.batchBytes
      if (end > 0 && isOver) break
      count += entry.arrivals.length
      size += entry.bytes
      end += 1
    }
    const batch = waiting.slice(0, end)
    waiting = waiting.slice(end)
    items -= count
    bytes -= size
    return batch
  }

  async function flush(): Promise<void> {
    const batch = takeBatch()
    await settle(batch, commit)
    if (waiting.length > 0) setImmediate(run)
    else {
      isRunning = false
      for (const tell of whenDrained) tell()
      whenDrained = []
    }
  }

  const run = () => void flush()

  function turnAway(reason: string, retryAfterMs: number): Promise<never> {
    turnedAway += 1
    return Promise.reject(new StoreBusy(reason, retryAfterMs))
  }

  return {
    push(arrivals, size) {
      const reason = shedding()
      if (reason !== undefined) return turnAway(reason, SHED_RETRY_MS)
      if (isFull()) return turnAway('too many answers wait', 2_000)
      return new Promise((resolve, reject) => {
        waiting.push({ arrivals, bytes: size, sinceMs: monotonicMs(), resolve, reject })
        items += arrivals.length
        bytes += size
        if (isRunning) return
        isRunning = true
        setImmediate(run)
      })
    },
    waiting: () => ({ items, share: Math.max(items / limits.items, bytes / limits.bytes) }),
    turnedAway: () => turnedAway,
    drained: () =>
      isRunning ? new Promise((resolve) => whenDrained.push(resolve)) : Promise.resolve(),
  }
}

/** Commits a batch and only then tells each request what became of its arrivals. */
async function settle<Item, Kept>(
  batch: readonly Waiting<Item, Kept>[],
  commit: (arrivals: readonly Item[]) => Promise<readonly Kept[]>,
): Promise<void> {
  try {
    const acks = await commit(batch.flatMap(({ arrivals }) => arrivals))
    let start = 0
    for (const { arrivals, resolve } of batch) {
      resolve(acks.slice(start, start + arrivals.length))
      start += arrivals.length
    }
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}
