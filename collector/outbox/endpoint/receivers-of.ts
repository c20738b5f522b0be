import type { OutboxStore } from '../../store/outbox-store.ts'
import type { Encryption } from '../encrypt.ts'
import type { Endpoint } from './endpoint.ts'
import { endpointOf } from './endpoint-row.ts'

/** Whose receivers are looked for. */
export interface Whose {
  /** names under which they were added */
  readonly makers: readonly string[]
  /** an address that mails go to, whoever added it */
  readonly mailedTo?: string | undefined
  /** absent: of every site */
  readonly site?: string | undefined
}

/** Receivers that somebody added, or that are mailed to them, and that are on. */
export async function receiversOf(
  store: Pick<OutboxStore, 'readEndpoints'>,
  seal: Encryption,
  { makers, mailedTo, site }: Whose,
): Promise<Endpoint[]> {
  const endpoints = (await store.readEndpoints(site)).map((row) => endpointOf(row, seal))
  const isTheirs = ({ kind, target, addedBy }: Endpoint) =>
    (addedBy !== undefined && makers.includes(addedBy)) ||
    (kind === 'mail' && target.toLowerCase() === mailedTo?.toLowerCase())
  return endpoints.filter((one) => one.paused === undefined && isTheirs(one))
}
