import type { Day } from '#shared/results.ts'

/** The day it is at an instant in an IANA zone; in the browser's own when the zone is absent. */
export function dayAt(now: Date, zone?: string): Day {
  const parts = new Intl.DateTimeFormat('en', {
    ...(zone === undefined ? {} : { timeZone: zone }),
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now)
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${get('year')}-${get('month')}-${get('day')}`
}
