import { asciiDigits } from './ascii-digits.ts'
import { shown } from './shown.ts'
import { splitZone } from './time-zones.ts'
import { checkedParts, type WallParts } from './wall-parts.ts'
import { readFormat } from './when-format.ts'
import { readWritten, type DateOrder } from './written-time.ts'
import { instantOf, type Ambiguous } from './zone.ts'

/** How the times of a file are written. */
export interface TimeReading {
  /** for times that carry no zone of their own: IANA name or offset */
  readonly zone: string
  /** tried in order, before those that are understood without being named */
  readonly formats: readonly string[]
  readonly ambiguous: Ambiguous
  /** which number is the day in 03/04/2024; absent: such times are refused */
  readonly order?: DateOrder
  /** nothing later than this is believed */
  readonly latest: Date
}

/** The web is younger than this; an earlier time is a wrong column or a wrong unit. */
const EARLIEST_MS = Date.UTC(1995, 0, 1)
const BUDDHIST_YEARS = 543
/** Clocks of other machines may run ahead. */
const SLACK_MS = 86_400_000

/** The days that a spreadsheet counts from 1899-12-30, for 1995 to 2100. */
const SERIAL = { from: 34_700, to: 73_415, epochDays: 25_569 } as const

/**
 * The instant that a text means, or why it means none, in words that end a sentence. A zone in the
 * text counts first (`Z`, `GMT+9`, `KST`, `Asia/Seoul`), then `reading.zone`. Ten, thirteen, sixteen
 * or nineteen digits are epoch seconds and their thousandths; five are a spreadsheet's days.
 * `03/04/2024` is refused unless a format or `reading.order` says which is the month.
 */
export function readTime(text: string, reading: TimeReading): Date | string {
  const ms = epochMs(text) ?? writtenMs(text, reading)
  if (typeof ms === 'string') return ms
  if (ms < EARLIEST_MS) return `lies before 1995: ${shown(text)}`
  if (ms > reading.latest.getTime() + SLACK_MS) return `lies in the future: ${shown(text)}`
  return new Date(ms)
}

/** Whether a text is a date that two people would read differently. */
export function isAmbiguous(text: string): boolean {
  return readWritten(splitZone(plain(text))[0], undefined) === 'ambiguous'
}

function epochMs(text: string): number | undefined {
  if (/^\d{10}(\.\d+)?$/.test(text)) return Math.trunc(Number(text) * 1000)
  if (/^\d{13}(\.\d+)?$/.test(text)) return Math.trunc(Number(text))
  if (/^(\d{16}|\d{19})$/.test(text)) return Number(text.slice(0, 13))
  return undefined
}

function writtenMs(text: string, reading: TimeReading): number | string {
  const { zone, formats, ambiguous, order } = reading
  const [wall, own] = splitZone(plain(text))
  const found =
    formats.map((format) => readFormat(wall, format)).find((parts) => parts !== undefined) ??
    compactParts(wall) ??
    serialParts(wall) ??
    readWritten(wall, order)
  if (typeof found === 'object') {
    return instantOf(wallMs(inOurEra(found, reading.latest)), own ?? zone, ambiguous)
  }
  if (found === 'ambiguous') {
    return `may begin with the day or the month, so say which (dates: dmy or mdy, or a format such as DD/MM/YYYY HH:mm): ${shown(text)}`
  }
  return `is no time that can be read, so name its format (such as D MMM YYYY): ${shown(text)}`
}

/** Thailand counts from the Buddha's death: 2567 is 2024. No answer is of five centuries ahead. */
function inOurEra(parts: WallParts, latest: Date): WallParts {
  const year = parts.year - BUDDHIST_YEARS
  return year >= 1995 && year <= latest.getUTCFullYear() ? { ...parts, year } : parts
}

/** Of normal width, with plain spaces and no comma after a part. */
function plain(text: string): string {
  return asciiDigits(text.normalize('NFKC'))
    .replace(/[\s\u200e\u200f\u202a-\u202e]+/g, ' ')
    .trim()
}

/** `20240301`, `202403011000`, `20240301T100000.5` */
function compactParts(text: string): WallParts | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:\.(\d+))?)?$/.exec(text)
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0))
  return checkedParts({ year, month, day, hour, minute, second, ms: 0 })
}

function serialParts(text: string): WallParts | undefined {
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return undefined
  const days = Number(text.replace(',', '.'))
  if (days < SERIAL.from || days > SERIAL.to) return undefined
  const date = new Date(Math.round((days - SERIAL.epochDays) * 86_400) * 1_000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: 0,
  }
}

function wallMs({ year, month, day, hour, minute, second, ms }: WallParts): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, ms)
}
