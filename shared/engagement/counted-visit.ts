import type { Visit } from './visit.ts'
import type { VisitSnapshot } from './visit-snapshot.ts'

/** A visit as the browser keeps it until the collector has all of it. */
export interface CountedVisit extends Visit, Pick<VisitSnapshot, 'k' | 'l' | 'd' | 'c'> {
  /** how often it was sent */
  rev: number
  /** the state that the collector has said it has, as a number that only grows */
  has: number
}

/** By their starts: the latest visit, which is the last, and those that were over before the collector had them. */
export type CountedVisits = Record<number, CountedVisit>
