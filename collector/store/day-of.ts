import type { Day } from '#shared/results.ts'

/**
 * Zones are offset from UTC by whole quarters of an hour, and change at them, so a day never turns within
 * one. Before 2012 it did: St. John's changed its clocks at one minute past midnight.
 */
const QUARTER_MS = 15 * 60_000
const QUARTERS_SINCE_MS = Date.UTC(2012, 0, 1)
/** Asking Intl costs microseconds, and almost every answer is of today: remember what it said. */
const REMEMBERED = 20_000

const days = new Map<string, Day>()
const formats = new Map<string, Intl.DateTimeFormat>()

/** The day on which an instant falls in a zone, `YYYY-MM-DD`. */
export function dayOf(ms: number, zone: string): Day {
  if (ms < QUARTERS_SINCE_MS) return formatOf(zone).format(ms)
  const key = `${zone} ${Math.floor(ms / QUARTER_MS)}`
  const known = days.get(key)
  if (known !== undefined) return known
  if (days.size >= REMEMBERED) days.clear()
  const day = formatOf(zone).format(ms)
  days.set(key, day)
  return day
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  // en-CA writes a day as ISO 8601 does
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(zone, made)
  return made
}
