import type { Ack } from '#shared/snapshot.ts'
import { findVersion } from '../catalog.ts'
import type { Deps } from '../deps.ts'
import type { Arrival } from '../store/arrival.ts'
import { arrive, type Door } from './arrive.ts'

/**
 * Takes in the responses of one request: those that fit go to the queue together, those that do not
 * are refused one by one. Resolves to what became of each, in the order sent, once it is durable.
 *
 * @param bytes size of the body they came in
 * @throws {StoreBusy} nothing was kept
 */
export async function takeIn(
  sent: readonly unknown[],
  bytes: number,
  door: Pick<Door, 'site' | 'times' | 'marks'>,
  { catalog, queue, now }: Pick<Deps, 'catalog' | 'queue' | 'now'>,
): Promise<readonly Ack[]> {
  const whole: Door = {
    ...door,
    nowMs: now().getTime(),
    findVersion: (survey, ver) => findVersion(catalog.current(), door.site.id, survey, ver),
  }
  const arrived = sent.map((response) => arrive(response, whole))
  const arrivals: Arrival[] = []
  for (const one of arrived) if (one.ok) arrivals.push(one.arrival)
  const kept = arrivals.length === 0 ? [] : await queue.push(arrivals, bytes)
  const acks = kept.values()
  return arrived.map((one): Ack => {
    if (!one.ok) return { state: 'refused', reason: one.reason }
    return acks.next().value ?? { state: 'refused', reason: 'this response cannot be stored' }
  })
}
