/** Which of two instants a wall-clock time means that happened twice as clocks went back. */
export type Ambiguous = 'earlier' | 'later'

/** A wall-clock time without a zone, as if it were UTC, epoch ms. */
type WallMs = number

const MINUTE_MS = 60_000
/** Since 1995, the earliest time believed, clocks have only changed on a quarter of an hour. */
const QUARTER_MS = 15 * MINUTE_MS
const CACHED_QUARTERS = 50_000

/**
 * The instant of a wall-clock time in a zone. A time that happened twice is the `ambiguous` one; a
 * time that clocks skipped is moved on by what they skipped, 02:30 becoming 03:30. These are the
 * rules of ECMAScript's Temporal under the names `compatible` and `later`.
 *
 * @param wall the clock's reading as if it were UTC
 * @param zone IANA name, or an offset such as `+09:00`
 */
export function instantOf(wall: WallMs, zone: string, ambiguous: Ambiguous = 'earlier'): number {
  const fixed = fixedOffsetMs(zone)
  if (fixed !== undefined) return wall - fixed
  // offsets a day before and after bracket any change of clocks between them
  const before = wall - offsetMs(zone, wall - 24 * 60 * MINUTE_MS)
  const after = wall - offsetMs(zone, wall + 24 * 60 * MINUTE_MS)
  const fitting = [before, after].filter((instant) => instant + offsetMs(zone, instant) === wall)
  if (fitting.length === 0) return before
  return ambiguous === 'earlier' ? Math.min(...fitting) : Math.max(...fitting)
}

/** Whether this names a zone, or is an offset. */
export function isZone(zone: string): boolean {
  if (fixedOffsetMs(zone) !== undefined) return true
  try {
    return clockOf(zone) !== undefined
  } catch {
    return false
  }
}

/** `Z`, `UTC`, `+09:00`, `-0530`, `+9` in ms; `undefined` for anything else. */
export function fixedOffsetMs(zone: string): number | undefined {
  if (/^(z|utc|gmt)$/i.test(zone)) return 0
  const match = /^([+-])(\d{1,2}):?([0-5]\d)?$/.exec(zone)
  if (!match) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return minutes > 14 * 60 ? undefined : (match[1] === '-' ? -1 : 1) * minutes * MINUTE_MS
}

const clocks = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

function offsetMs(zone: string, instant: number): number {
  const quarter = Math.floor(instant / QUARTER_MS)
  const key = `${zone}\n${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= CACHED_QUARTERS) offsets.clear()
  const offset = wallOf(zone, quarter * QUARTER_MS) - quarter * QUARTER_MS
  offsets.set(key, offset)
  return offset
}

function wallOf(zone: string, instant: number): WallMs {
  const parts: Record<string, number> = {}
  for (const { type, value } of clockOf(zone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}
