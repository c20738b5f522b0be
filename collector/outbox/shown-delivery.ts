import type { Attempt, Delivery } from '../store/outbox-store.ts'

/** A delivery as its log shows it; times ISO 8601 UTC. */
export interface ShownDelivery extends Pick<
  Delivery,
  'event' | 'kind' | 'state' | 'tried' | 'response'
> {
  /** its number, for a replay */
  readonly delivery: string
  readonly at: string
  /** when it is tried next; absent once it ended */
  readonly next?: string
  readonly attempts: readonly (Omit<Attempt, 'atMs'> & { readonly at: string })[]
}

/** The reply of `GET …/deliveries`; `next` is passed as `before` for older ones. */
export interface DeliveryList {
  readonly deliveries: readonly ShownDelivery[]
  readonly next?: string
}

/** Turns a delivery into what its log shows. */
export function shownDelivery(delivery: Delivery): ShownDelivery {
  const { no, event, kind, response, state, tried, madeMs, dueMs, attempts } = delivery
  return {
    delivery: String(no),
    event,
    kind,
    state,
    tried,
    at: new Date(madeMs).toISOString(),
    ...(response !== undefined && { response }),
    ...(dueMs !== undefined && { next: new Date(dueMs).toISOString() }),
    attempts: attempts.map(({ atMs, ...said }) => ({ at: new Date(atMs).toISOString(), ...said })),
  }
}
