import type { OutboxStore } from '../../store/outbox-store.ts'
import type { Encryption } from '../encrypt.ts'
import { rowOf } from './endpoint-row.ts'
import { receiversOf, type Whose } from './receivers-of.ts'

/**
 * Pauses receivers of somebody who may add none any more, until an owner decides: the shop may live on
 * them, and whoever left may be the one who listens. What waits to be sent to them goes on waiting.
 *
 * @returns how many were on
 */
export async function pauseReceiversOf(
  store: Pick<OutboxStore, 'readEndpoints' | 'changeEndpoint'>,
  seal: Encryption,
  whose: Whose,
): Promise<number> {
  const theirs = await receiversOf(store, seal, whose)
  for (const one of theirs) await store.changeEndpoint(rowOf({ ...one, paused: 'left' }, seal))
  return theirs.length
}
