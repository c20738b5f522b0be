import { monthOf } from './month-names.ts'
import { checkedParts, type WallParts } from './wall-parts.ts'

/** What each token of a format matches; `YYYY-MM-DD HH:mm` and the like are made of these. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMM: '(?<name>\\p{L}[\\p{L}\\p{M}]*)\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  ddd: '\\p{L}[\\p{L}\\p{M}]*\\.?',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<ms>\\d{3})\\d*',
  A: '(?:(?<half>[AaPp])\\.?[Mm]\\.?|오전|午前|上午|(?<late>오후|午後|下午))',
}
/** Words in square brackets stand for themselves. */
const TOKEN = /\[[^\]]*\]|YYYY|YY|MMM|MM|M|DD|D|ddd|HH|H|hh|h|mm|ss|SSS|A/g
/** Formats that are kept ready: a file has one or two, owners of many files some dozens. */
const COMPILED = 200

const compiled = new Map<string, RegExp>()

/** Whether a format says year, month and day, each once, and no part twice. */
export function isFormat(format: string): boolean {
  const tokens: string[] = format.match(TOKEN) ?? []
  const count = (...names: string[]) => tokens.filter((token) => names.includes(token)).length
  const once = [['HH', 'H', 'hh', 'h'], ['mm'], ['ss'], ['SSS'], ['A'], ['ddd']]
  return (
    count('YYYY', 'YY') === 1 &&
    count('MMM', 'MM', 'M') === 1 &&
    count('DD', 'D') === 1 &&
    once.every((names) => count(...names) <= 1)
  )
}

/** Reads a text by a format; `undefined` when it is written otherwise, or no such day exists. */
export function readFormat(text: string, format: string): WallParts | undefined {
  const found = patternOf(format).exec(text)?.groups
  if (!found) return undefined
  const number = (name: string) => Number(found[name] ?? 0)
  const month = found['name'] ? (monthOf(found['name']) ?? 0) : number('month')
  const half =
    found['half'] ?? (found['late'] ? 'p' : /오전|午前|上午/.test(text) ? 'a' : undefined)
  const hour = half && format.includes('A') ? twelveHour(number('hour'), half) : number('hour')
  const parts = { year: yearOf(found), month, day: number('day'), hour }
  return checkedParts({
    ...parts,
    minute: number('minute'),
    second: number('second'),
    ms: number('ms'),
  })
}

function patternOf(format: string): RegExp {
  const known = compiled.get(format)
  if (known) return known
  const source = format
    .split(/(\[[^\]]*\]|YYYY|YY|MMM|MM|M|DD|D|ddd|HH|H|hh|h|mm|ss|SSS|A)/)
    .map((part) => TOKENS[part] ?? literal(part))
    .join('')
  const pattern = new RegExp(`^${source}$`, 'u')
  if (compiled.size >= COMPILED) compiled.clear()
  compiled.set(format, pattern)
  return pattern
}

/** 12 AM is 0, 12 PM is 12; NaN for an hour that no such clock shows. */
function twelveHour(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function literal(part: string): string {
  const text = part.startsWith('[') ? part.slice(1, -1) : part
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** Two digits are of this century up to 69, as POSIX has it. */
function yearOf({ year, short }: Readonly<Record<string, string>>): number {
  if (year !== undefined) return Number(year)
  return Number(short) + (Number(short) < 70 ? 2000 : 1900)
}
