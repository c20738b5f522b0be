/** The parts of a wall-clock time that a text gives. */
export interface WallParts {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** What each token of a format matches; `YYYY-MM-DD HH:mm` and the like are made of these. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMM: '(?<name>[A-Za-z]{3})[a-z]*',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  ddd: '[A-Za-z]{3}',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<ms>\\d{3})\\d*',
  A: '(?<half>[AaPp])\\.?[Mm]\\.?',
}
const TOKEN = /YYYY|MMM|MM|M|DD|D|ddd|HH|H|hh|h|mm|ss|SSS|A/g

const compiled = new Map<string, RegExp>()

/** Whether a format says at least year, month and day, each once. */
export function isFormat(format: string): boolean {
  const tokens: string[] = format.match(TOKEN) ?? []
  const count = (...names: string[]) => tokens.filter((token) => names.includes(token)).length
  const clock = count('HH', 'H', 'hh', 'h')
  return (
    count('YYYY') === 1 && count('MMM', 'MM', 'M') === 1 && count('DD', 'D') === 1 && clock <= 1
  )
}

/** Reads a text by a format; `undefined` when it is written otherwise, or no such day exists. */
export function readFormat(text: string, format: string): WallParts | undefined {
  const found = patternOf(format).exec(text)?.groups
  if (!found) return undefined
  const number = (name: string) => Number(found[name] ?? 0)
  const month = found['name'] ? MONTHS.indexOf(found['name'].toLowerCase()) + 1 : number('month')
  const hour = found['half'] ? twelveHour(number('hour'), found['half']) : number('hour')
  const parts = { year: number('year'), month, day: number('day'), hour }
  return checked({ ...parts, minute: number('minute'), second: number('second'), ms: number('ms') })
}

function patternOf(format: string): RegExp {
  const known = compiled.get(format)
  if (known) return known
  const source = format
    .split(/(YYYY|MMM|MM|M|DD|D|ddd|HH|H|hh|h|mm|ss|SSS|A)/)
    .map((part) => TOKENS[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('')
  const pattern = new RegExp(`^${source}$`)
  compiled.set(format, pattern)
  return pattern
}

/** 12 AM is 0, 12 PM is 12; NaN for an hour that no such clock shows. */
function twelveHour(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** 31 February and 25:61 are no times. */
function checked(parts: WallParts): WallParts | undefined {
  const { year, month, day, hour, minute, second } = parts
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && hour < 24 && minute < 60 && second < 60 ? parts : undefined
}
