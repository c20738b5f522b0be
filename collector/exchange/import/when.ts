import { shown } from './shown.ts'
import { instantOf, fixedOffsetMs, type Ambiguous } from './zone.ts'
import { readFormat, type WallParts } from './when-format.ts'

/** How the times of a file are written. */
export interface TimeReading {
  /** for times that carry no zone of their own: IANA name or offset */
  readonly zone: string
  /** tried in order, before those that are understood without being named */
  readonly formats: readonly string[]
  readonly ambiguous: Ambiguous
  /** nothing later than this is believed */
  readonly latest: Date
}

/** Understood unnamed: they begin with the year, or spell the month. */
const CLEAR_FORMATS = [
  'YYYY-MM-DD',
  'YYYY-MM-DD HH:mm',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD HH:mm:ss.SSS',
  'YYYY-MM-DDTHH:mm:ss',
  'YYYY-MM-DDTHH:mm:ss.SSS',
  'YYYY/MM/DD',
  'YYYY/MM/DD HH:mm:ss',
  'YYYY.MM.DD',
  'YYYY.MM.DD HH:mm:ss',
  'ddd MMM DD YYYY',
  'MMM D, YYYY',
  'MMM D, YYYY h:mm A',
  'D MMM YYYY',
  'D MMM YYYY HH:mm',
] as const

/** The web is younger than this; an earlier time is a wrong column or a wrong unit. */
const EARLIEST_MS = Date.UTC(1995, 0, 1)
/** Clocks of other machines may run ahead. */
const SLACK_MS = 86_400_000

/**
 * The instant that a text means, or why it means none, in words that end a sentence. A zone in the
 * text counts first (`Z`, `+09:00`, `UTC`), then `reading.zone`; ten or thirteen digits are epoch
 * seconds or milliseconds. `03/04/2024` is refused unless a format says which is the month.
 */
export function readTime(text: string, reading: TimeReading): Date | string {
  const ms = epochMs(text) ?? writtenMs(text, reading)
  if (typeof ms === 'string') return ms
  if (ms < EARLIEST_MS) return `lies before 1995: ${shown(text)}`
  if (ms > reading.latest.getTime() + SLACK_MS) return `lies in the future: ${shown(text)}`
  return new Date(ms)
}

function epochMs(text: string): number | undefined {
  if (/^\d{10}(\.\d+)?$/.test(text)) return Math.trunc(Number(text) * 1000)
  return /^\d{13}$/.test(text) ? Number(text) : undefined
}

function writtenMs(text: string, { zone, formats, ambiguous }: TimeReading): number | string {
  const [wallText, own] = splitZone(text)
  for (const format of [...formats, ...CLEAR_FORMATS]) {
    const parts = readFormat(wallText, format)
    if (parts) return instantOf(wallMs(parts), own ?? zone, ambiguous)
  }
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text)) {
    return `may begin with the day or the month, so name its format (such as DD/MM/YYYY HH:mm): ${shown(text)}`
  }
  return `is no time that can be read, so name its format (such as D MMM YYYY): ${shown(text)}`
}

/** The text without its zone, and the zone it names. */
function splitZone(text: string): [string, string | undefined] {
  const match = /^(.*\d)\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/.exec(text)
  const [, wall, zone] = match ?? []
  // the year of 12-2024 is not an offset
  if (wall === undefined || zone === undefined || !/[:\dT]\d\d$/.test(wall))
    return [text, undefined]
  return fixedOffsetMs(zone) === undefined ? [text, undefined] : [wall, zone]
}

function wallMs({ year, month, day, hour, minute, second, ms }: WallParts): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, ms)
}
