import type { OutboxStore } from '../../store/outbox-store.ts'
import type { Encryption } from '../encrypt.ts'
import { endpointOf, rowOf } from './endpoint-row.ts'

/**
 * Turns off what is mailed to an address, such as that of somebody who has no place at a site any more.
 *
 * @param site absent: of every site
 * @returns how many were on
 */
export async function stopMailsTo(
  store: Pick<OutboxStore, 'readEndpoints' | 'changeEndpoint'>,
  seal: Encryption,
  { email, site }: { readonly email: string; readonly site?: string | undefined },
): Promise<number> {
  const endpoints = (await store.readEndpoints(site)).map((row) => endpointOf(row, seal))
  const theirs = endpoints.filter(
    ({ kind, target, paused }) =>
      kind === 'mail' && paused === undefined && target.toLowerCase() === email.toLowerCase(),
  )
  for (const one of theirs) await store.changeEndpoint(rowOf({ ...one, paused: 'owner' }, seal))
  return theirs.length
}
