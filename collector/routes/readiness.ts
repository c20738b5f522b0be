import type { Deps } from './deps.ts'
import type { HealthState } from '../health/state.ts'

/** What is known of the last write holds for so long; then one is tried. */
const WRITE_FRESH_MS = 10_000
const LATE_MS = 1_000
/** 0 to 1 */
const CROWDED_SHARE = 0.8

/** Why an answer that came now might not be kept, each as a clause; none: it would be. */
export async function findUnready(
  { queue, store, assets }: Pick<Deps, 'queue' | 'store' | 'assets'>,
  health: HealthState,
): Promise<readonly string[]> {
  const reasons: string[] = []
  if (health.isDraining) reasons.push('the collector is shutting down')
  if (health.shedding !== undefined) reasons.push(health.shedding)
  if (!assets()) reasons.push('what browsers load is not built: npm run build')
  if (queue.waiting().share > CROWDED_SHARE) reasons.push('too many answers wait')
  if (health.lagMs > LATE_MS) reasons.push('the event loop is late')
  // a store that is being closed is not asked
  const failure = health.isDraining ? undefined : await findFailure(store, health)
  if (failure !== undefined) reasons.push(`the database cannot be written: ${failure}`)
  return reasons
}

/** A write that failed is tried again at every question: the disk may have room by now. */
async function findFailure(store: Deps['store'], health: HealthState): Promise<string | undefined> {
  const known = health.lastWrite
  const isFresh = known && performance.now() - known.atMs < WRITE_FRESH_MS
  if (isFresh && known.failure === undefined) return undefined
  const failure = await store.probe()
  health.lastWrite = { atMs: performance.now(), failure }
  return failure
}
