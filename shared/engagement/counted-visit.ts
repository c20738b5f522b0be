import type { Visit } from './visit.ts'
import type { VisitSnapshot } from './visit-snapshot.ts'

/** A visit as the browser keeps it until the collector has all of it. */
export interface CountedVisit extends Visit {
  /** its secret, and what else is constant in it */
  readonly is: Pick<VisitSnapshot, 'k' | 'l' | 'd' | 'c'>
  /** how often it was sent */
  readonly rev: number
  /** what was sent last, as JSON */
  readonly sent?: string
  /** when; 0: the collector has said that it has it */
  at?: number
}

/** The latest visit as `now`; by their secrets those that were over before the collector had them. */
export type CountedVisits = Record<string, CountedVisit> & { now?: CountedVisit }
