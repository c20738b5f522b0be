import type { VisitState } from '#shared/engagement/merge-visits.ts'
import type { Day } from '#shared/results.ts'
import type { FacetValue } from '../store.ts'

/** The part of a store that counts visits. */
export interface VisitStore {
  /**
   * Keeps a batch of visits in one transaction: each message takes what the visit was counted as out
   * of the tallies and puts what it is now in. Resolves to the stored revision of each, in order.
   */
  keepVisits(arrivals: readonly VisitArrival[], now: Date): Promise<readonly number[]>
  /** Sets marks of visits that are still kept, and moves their counts; ids of none are passed over. */
  markVisits(site: string, ids: readonly string[], mark: number): Promise<void>
  /**
   * Visits of a site from one day to another, both included, summed by day, facet and value.
   *
   * @param facet of one facet alone, `''` for the whole; without it of all
   */
  readVisits(site: string, from: Day, to: Day, facet?: string): Promise<readonly VisitTally[]>
}

/** One message about a visit after the door. */
export interface VisitArrival {
  readonly site: string
  /** 22 characters of base64url(SHA-256(k)) */
  readonly id: string
  /** sum of `MARKS` */
  readonly marks: number
  /** its `first` is by the collector's clock, epoch ms */
  readonly state: VisitState
  /** since when it can change for 48 hours, epoch ms, where that is not its start */
  readonly keptFromMs?: number
}

/** Counts of visits: bin → count; see `visitLines`. */
export interface VisitTally extends FacetValue {
  readonly day: Day
  readonly counts: Readonly<Record<string, number>>
}
