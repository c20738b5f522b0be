import type { Day } from '#shared/results.ts'
import type { Order } from './inbound-store.ts'
import type { StoredResponse } from './stored-response.ts'

/** What privacy asks of a store. */
export interface PrivacyVerbs {
  /** Erases one response for good: it will not come back however late a snapshot arrives. */
  erase(site: string, id: string, until: Date): Promise<boolean>
  /** Responses of a customer of a site, in order of showing. */
  findOfCustomer(site: string, customer: string): Promise<readonly StoredResponse[]>
  /** What a customer bought, in order. */
  findOrdersOf(site: string, customer: string): Promise<readonly Order[]>
  /** Forgets whom to ask and what was bought, of one customer; resolves to how many rows went. */
  forgetCustomer(site: string, customer: string): Promise<number>
  /**
   * Makes what was removed unreadable in the files that this process can reach; `false` when someone
   * who reads at this moment keeps a piece of it, so that it has to be tried again.
   */
  scrub(): Promise<boolean>
  /**
   * Removes responses of days before `day`, at most `limit`, and keeps what they were counted as: from
   * now on the tallies of those days stand, whatever is recounted, and older answers are refused.
   * Resolves to how many it removed; fewer than `limit` were the last.
   */
  settle(survey: string, day: Day, limit: number): Promise<number>
  /** Forgets erasures that have ended; resolves to how many. */
  forgetErasures(now: Date): Promise<number>
}
