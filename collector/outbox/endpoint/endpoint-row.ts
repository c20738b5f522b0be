import type { EndpointRow } from '../../store/outbox-store.ts'
import type { Encryption } from '../encrypt.ts'
import type { Endpoint } from './endpoint.ts'

/** The endpoint as the store keeps it: address and secrets sealed, bound to its id. */
export function rowOf(endpoint: Endpoint, seal: Encryption): EndpointRow {
  const { id, site, addedMs, target, secrets, ...definition } = endpoint
  return {
    id,
    site,
    addedMs,
    definition: JSON.stringify(definition),
    sealed: seal.close(JSON.stringify({ target, secrets }), id),
    active: endpoint.paused === undefined,
  }
}

/** An endpoint without what is sealed. */
type Definition = Omit<Endpoint, 'id' | 'site' | 'addedMs' | 'target' | 'secrets'>

/**
 * The endpoint of a row. One sealed with another key, as after a restore without the key file, is
 * paused as `unreadable`, without target and secrets: it can be seen and removed.
 */
export function endpointOf(
  { id, site, addedMs, definition, sealed }: EndpointRow,
  seal: Encryption,
): Endpoint {
  const known: Definition = JSON.parse(definition)
  const bare = { ...known, id, site, addedMs }
  try {
    const secret: Pick<Endpoint, 'target' | 'secrets'> = JSON.parse(seal.open(sealed, id))
    return { ...bare, ...secret }
  } catch {
    return { ...bare, target: '', secrets: [], paused: 'unreadable' }
  }
}
