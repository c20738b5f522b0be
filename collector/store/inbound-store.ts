/** The part of a store that takes in what a shop tells: whom to ask, what was bought, once each. */
export interface InboundStore {
  /** Asks a customer a survey the next time they come; asking again renews. */
  putAsk(ask: Ask): Promise<void>
  /** What a customer is to be asked now, the oldest first; over once the survey was shown. */
  findAsks(site: string, customer: string, nowMs: number): Promise<readonly Ask[]>
  /** All open asks of a site, the newest first, at most `limit`. */
  readAsks(site: string, nowMs: number, limit: number): Promise<readonly Ask[]>
  /** `false` when there was none. */
  removeAsk(site: string, survey: string, customer: string): Promise<boolean>
  /** Ids of sites that have an open ask. */
  sitesWithAsks(nowMs: number): Promise<readonly string[]>
  /**
   * Surveys that a customer was shown after `afterMs`, or answered, wherever; the newest first, at most
   * `limit`. Only what came with the site's proof or from the owner: nobody else speaks for a customer.
   */
  findShown(
    site: string,
    customer: string,
    afterMs: number,
    limit: number,
  ): Promise<readonly Shown[]>

  /** Keeps orders of a site in one transaction; one whose id is known replaces it. */
  keepOrders(site: string, orders: readonly Order[]): Promise<void>
  /**
   * Takes refunds off orders, in one transaction; one whose id is known changes nothing. Resolves to
   * the places of those that name no order of the site, or give back more than is left of it.
   */
  keepRefunds(site: string, refunds: readonly Refund[]): Promise<readonly number[]>
  /** Every order of a site as it is known today, less its refunds; those that came to nothing are left out. */
  readOrders(site: string): Promise<readonly Order[]>
  /** Every refund of a site's orders, by its id. */
  readRefunds(site: string): Promise<readonly Refund[]>
  /**
   * Answered, counted responses of known customers in order of showing, with what each bought from
   * then on; `after` is `next` of the page before.
   */
  readBuyers(survey: string, query: BuyerQuery): Promise<BuyerPage>

  /**
   * Claims a key for one request until `untilMs`: of two at once, one gets it. Otherwise says what
   * became of the request that has it. Expired keys are free again.
   */
  claimReply(claim: ReplyClaim): Promise<Claimed>
  /** Writes down the reply to the request that claimed a key; it holds until `untilMs`. */
  keepReply(key: string, reply: KeptReply, untilMs: number): Promise<void>
  /** Frees a key whose request failed. */
  dropReply(key: string): Promise<void>
}

export interface Ask {
  readonly site: string
  readonly survey: string
  readonly customer: string
  readonly madeMs: number
  readonly expiresMs: number
}

/** A survey as a customer met it. */
export interface Shown {
  readonly survey: string
  /** when it was shown, epoch ms */
  readonly atMs: number
  /** sum of `FLAGS` */
  readonly flags: number
  readonly channel: string | null
}

export interface Order {
  readonly id: string
  readonly customer: string
  readonly atMs: number
  /** ten-thousandths of the currency, whole */
  readonly valueE4: number
  /** ISO 4217, `EUR` */
  readonly currency: string
}

/** What is given back of an order. */
export interface Refund {
  readonly id: string
  /** id of the order */
  readonly order: string
  /** ten-thousandths of the order's currency, whole */
  readonly valueE4: number
}

export interface BuyerQuery {
  /** first included, last not, epoch ms of showing */
  readonly fromMs: number
  readonly toMs: number
  /** orders up to so long after the impression */
  readonly windowMs: number
  readonly after?: string
  readonly limit: number
}

export interface BuyerPage {
  readonly buyers: readonly Buyer[]
  /** absent on the last page */
  readonly next?: string
}

/** A response of a known customer, and what they bought after it was shown. */
export interface Buyer {
  readonly customer: string
  readonly firstMs: number
  /** question → rating */
  readonly ratings: Readonly<Record<string, number>>
  readonly orders: readonly Pick<Order, 'atMs' | 'valueE4' | 'currency'>[]
}

export interface ReplyClaim {
  /** hash of who asks, what for, and the key they gave */
  readonly key: string
  /** hash of the body */
  readonly print: string
  readonly nowMs: number
  readonly untilMs: number
}

/** `kept`: answered before; `busy`: being worked on; `other`: the key was used for another body. */
export type Claimed =
  | { readonly state: 'mine' | 'busy' | 'other' }
  | { readonly state: 'kept'; readonly reply: KeptReply }

export interface KeptReply {
  readonly status: number
  /** readable with the collector's key alone: replies may hold secrets */
  readonly sealed: string
}
