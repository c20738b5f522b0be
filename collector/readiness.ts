import type { Deps } from './deps.ts'
import type { Vitals } from './vitals.ts'

/** What is known of the last write holds for so long; then one is tried. */
const WRITE_FRESH_MS = 10_000
const LATE_MS = 1_000
/** 0 to 1 */
const CROWDED_SHARE = 0.8

/** Why an answer that came now might not be kept, each as a clause; none: it would be. */
export async function findUnready(
  { queue, store }: Pick<Deps, 'queue' | 'store'>,
  vitals: Vitals,
): Promise<readonly string[]> {
  const reasons: string[] = []
  if (vitals.isDraining) reasons.push('the collector is shutting down')
  if (vitals.shedding !== undefined) reasons.push(vitals.shedding)
  if (queue.waiting().share > CROWDED_SHARE) reasons.push('too many answers wait')
  if (vitals.lagMs > LATE_MS) reasons.push('the event loop is late')
  // a store that is being closed is not asked
  if (!vitals.isDraining && !(await canWrite(store, vitals))) {
    reasons.push('the book cannot be written')
  }
  return reasons
}

/** A write that failed is tried again at every question: the disk may have room by now. */
async function canWrite(store: Deps['store'], vitals: Vitals): Promise<boolean> {
  const known = vitals.lastWrite
  if (known?.ok && performance.now() - known.atMs < WRITE_FRESH_MS) return true
  const ok = await store.probe()
  vitals.lastWrite = { atMs: performance.now(), ok }
  return ok
}
