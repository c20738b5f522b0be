import type { Ack } from '#shared/snapshot.ts'
import type { Changes } from '../catalog/changes.ts'
import type { Log } from '../log/log.ts'
import { describeError } from '../log/describe-error.ts'
import type { Arrival } from '../store/arrival.ts'
import { StoreBroken, StoreBusy } from '../store/store-errors.ts'
import type { Store } from '../store/store.ts'
import type { HealthState } from '../health/state.ts'

/**
 * What the queue does with a batch: keeps it, counts it, tells who watches. When the disk cannot be
 * trusted it stops the process: going on could acknowledge what is lost.
 */
export function createCommit(
  store: Store,
  {
    changes,
    health,
    log,
    stop,
  }: {
    readonly changes: Changes
    readonly health: HealthState
    readonly log: Log
    readonly stop: () => void
  },
): (arrivals: readonly Arrival[]) => Promise<readonly Ack[]> {
  const { counts } = health
  let broken: StoreBroken | undefined
  const wrote = (failure?: string) => {
    health.lastWrite = { atMs: performance.now(), failure }
  }
  return async (arrivals) => {
    // after a failed fsync the next may say it succeeded, and the pages be gone
    if (broken) throw broken
    const startedMs = performance.now()
    try {
      const acks = await store.keep(arrivals)
      wrote()
      counts.batches += 1
      health.commits.note((performance.now() - startedMs) / 1_000)
      for (const { state } of acks) counts[state === 'refused' ? 'refused' : 'kept'] += 1
      changes.tell(arrivals)
      return acks
    } catch (error) {
      wrote(error instanceof StoreBusy ? error.message : 'the last write failed')
      if (error instanceof StoreBusy) {
        counts.busy += 1
        log.warn(describeError(error), 'a batch was not kept')
      }
      if (error instanceof StoreBroken) {
        broken = error
        log.error(describeError(error), 'stopping')
        stop()
      }
      throw error
    }
  }
}
