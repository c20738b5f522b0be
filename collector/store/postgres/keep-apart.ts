import type { Ack } from '#shared/snapshot.ts'
import type { Arrival } from '../arrival.ts'
import { keepWithin, type KeepDeps } from './keep.ts'
import type { Session } from './session.ts'

/** One by one: an arrival that cannot be stored is refused alone. */
export async function keepApart(
  session: Session,
  deps: KeepDeps,
  arrivals: readonly Arrival[],
): Promise<Ack[]> {
  const acks: Ack[] = []
  for (const arrival of arrivals) {
    const kept = await session.apart(() => keepWithin(session, deps, [arrival]))
    if (!kept) deps.cap.forget()
    acks.push(
      ...(kept ?? [{ state: 'refused', reason: 'this response cannot be stored' } as const]),
    )
  }
  return acks
}
