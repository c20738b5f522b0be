import type { Day } from '#shared/results.ts'
import type { Site } from '#shared/site.ts'
import type { Ack } from '#shared/snapshot.ts'
import type { Arrival } from './arrival.ts'
import { dayOf } from './day-of.ts'

/** What says which days of a survey are settled. */
export interface Settling {
  readonly site: Pick<Site, 'zone'>
  /** answers of days before it are gone, their tallies stand; absent: every answer is there */
  readonly settledDay?: Day
}

/** Whether an instant lies in days whose answers are gone. */
export function isSettled(firstMs: number, { site, settledDay }: Settling): boolean {
  return settledDay !== undefined && dayOf(firstMs, site.zone) < settledDay
}

/** Why an arrival is of no use any more, or `undefined`: counted now, it could never be recounted. */
export function findTooOld({ firstMs }: Arrival, survey: Settling): Ack | undefined {
  if (!isSettled(firstMs, survey)) return undefined
  return { state: 'refused', reason: `this site keeps no answers of before ${survey.settledDay}` }
}
