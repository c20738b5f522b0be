import type { EndpointRow } from '../../store/outbox-store.ts'
import type { Seal } from '../seal.ts'
import type { Endpoint } from './endpoint.ts'

/** The endpoint as the store keeps it: address and secrets sealed, bound to its id. */
export function rowOf(endpoint: Endpoint, seal: Seal): EndpointRow {
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

/** The endpoint of a row. Throws when the collector's key is not the one it was sealed with. */
export function endpointOf(row: EndpointRow, seal: Seal): Endpoint {
  const { id, site, addedMs } = row
  const definition: Omit<Endpoint, 'id' | 'site' | 'addedMs' | 'target' | 'secrets'> = JSON.parse(
    row.definition,
  )
  const secret: Pick<Endpoint, 'target' | 'secrets'> = JSON.parse(seal.open(row.sealed, id))
  return { id, site, addedMs, ...definition, ...secret }
}
