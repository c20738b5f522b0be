import type { Day } from '#shared/results.ts'
import { dayOf } from '../day-of.ts'

const QUARTER_MS = 15 * 60_000
/** A day begins at most 14 hours before the same day of UTC, and at most 12 after. */
const EARLIEST = -14 * 4
const LATEST = 12 * 4

/** The instants of a day in a zone, the first included, the last not. */
export function daySpan(
  day: Day,
  zone: string,
): { readonly startMs: number; readonly endMs: number } {
  const utcMs = Date.parse(`${day}T00:00:00Z`)
  return {
    startMs: firstMs(utcMs, (found) => found >= day, zone),
    endMs: firstMs(utcMs + 86_400_000, (found) => found > day, zone),
  }
}

/** The first quarter of an hour around an instant whose day passes, which those after it do as well. */
function firstMs(aroundMs: number, passes: (day: Day) => boolean, zone: string): number {
  let low = EARLIEST
  let high = LATEST
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (passes(dayOf(aroundMs + middle * QUARTER_MS, zone))) high = middle
    else low = middle + 1
  }
  return aroundMs + low * QUARTER_MS
}
