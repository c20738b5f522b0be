import type { StoredResponse } from './stored-response.ts'

/**
 * The part of a store that sends events out. Three rows follow each other: an answer stirs an
 * event in its own transaction; an event that has rested is spread to endpoints as deliveries; a
 * delivery is leased, sent and marked. Every step may happen twice and counts once.
 */
export interface OutboxStore {
  addEndpoint(endpoint: EndpointRow): Promise<void>
  /** Endpoints of a site, or of all sites, in the order they were added. */
  readEndpoints(site?: string): Promise<readonly EndpointRow[]>
  /** Replaces an endpoint; `false` when there is none of this id on its site. */
  changeEndpoint(endpoint: EndpointRow): Promise<boolean>
  /** Removes an endpoint and its deliveries; `false` when there was none. */
  removeEndpoint(site: string, id: string): Promise<boolean>

  /**
   * Events that are due, oldest first. Those that an answer has stirred since the last call are
   * given until `nowMs + restMs`, so that what a shopper still types is sent with the rest.
   */
  takeDueEvents(nowMs: number, restMs: number, limit: number): Promise<readonly DueEvent[]>
  /**
   * Makes a delivery for each endpoint that has none of this event yet, and forgets the event,
   * unless an answer has stirred it meanwhile.
   *
   * @param gathered endpoints that are told in a summary: theirs are `delivered` without an attempt
   */
  spreadEvent(
    event: DueEvent,
    endpoints: readonly string[],
    nowMs: number,
    gathered?: readonly string[],
  ): Promise<void>
  /**
   * Adds a delivery that no answer caused; `false` when the endpoint has one of this event.
   *
   * @param dueMs when it is to be sent; absent: now
   */
  addDelivery(delivery: NewDelivery, nowMs: number, dueMs?: number): Promise<boolean>

  /**
   * Leases what is due at active endpoints until `nowMs + leaseMs`: nobody else gets it before.
   * At most `perEndpoint` are under way for one endpoint, so that a slow one holds up itself alone.
   */
  leaseDeliveries(lease: {
    readonly nowMs: number
    readonly leaseMs: number
    readonly perEndpoint: number
  }): Promise<readonly Delivery[]>
  /** Writes down an attempt and what follows from it; the lease ends. */
  finishDelivery(no: number, attempt: Attempt, next: NextStep): Promise<void>
  /** The log of an endpoint, newest first. */
  readDeliveries(
    site: string,
    endpoint: string,
    query: { readonly before?: number; readonly limit: number },
  ): Promise<readonly Delivery[]>
  /**
   * Sends again, from the beginning of the schedule: one delivery, or all that failed and were
   * made since. Resolves to how many.
   */
  replayDeliveries(
    site: string,
    endpoint: string,
    which: { readonly no: number } | { readonly failedSinceMs: number },
    nowMs: number,
  ): Promise<number>
  /** Forgets deliveries that ended and were made before; resolves to how many. */
  pruneDeliveries(madeBeforeMs: number): Promise<number>

  /** One response as the database holds it. */
  findResponse(site: string, id: string): Promise<StoredResponse | undefined>
}

/** An endpoint at rest; only the outbox looks into `definition` and `sealed`. */
export interface EndpointRow {
  readonly id: string
  readonly site: string
  /** JSON */
  readonly definition: string
  /** address and signing secrets, readable with the collector's key alone */
  readonly sealed: string
  /** events of a site are written while one of its endpoints is active */
  readonly active: boolean
  readonly addedMs: number
}

/**
 * | kind               | happens once per response                                       |
 * | ------------------ | --------------------------------------------------------------- |
 * | response.completed | when it is finished                                             |
 * | response.answered  | when it holds an answer and is finished, or has rested a while  |
 */
export type ResponseEventKind = 'response.completed' | 'response.answered'

/** Kinds of events; the last three are made by the outbox itself. */
export type EventKind = ResponseEventKind | 'summary' | 'digest' | 'test'

export interface DueEvent {
  /** `completed_` or `answered_` and the id of the response: the same however often it happens */
  readonly id: string
  readonly kind: ResponseEventKind
  readonly site: string
  /** of the response as it was when the event was taken */
  readonly stamp: number
  readonly response: StoredResponse
}

export interface NewDelivery {
  readonly site: string
  readonly endpoint: string
  readonly event: string
  readonly kind: EventKind
}

export interface Delivery extends NewDelivery {
  readonly no: number
  /** absent for events that are not about one */
  readonly response?: string
  readonly state: 'waiting' | 'delivered' | 'failed'
  /** attempts since it was made or replayed */
  readonly tried: number
  readonly madeMs: number
  readonly dueMs?: number
  /** the newest last, at most 20 */
  readonly attempts: readonly Attempt[]
}

/** One attempt: a status, or an error in a few words. */
export interface Attempt {
  readonly atMs: number
  readonly tookMs: number
  readonly status?: number
  readonly error?: string
}

export type NextStep =
  | { readonly state: 'delivered' | 'failed' }
  | { readonly state: 'waiting'; readonly dueMs: number }
