import type { Day } from '#shared/results.ts'
import { dayRange } from '#shared/phrases/day-range.ts'
import { numbersIn } from '#shared/phrases/numbers.ts'
import type { SayPack } from '#shared/phrases/pack.ts'

/** How one language writes numbers and days. A minus is U+2212, and nothing is ever "−0". */
export interface Format {
  /** 1,204 · −9 */
  readonly count: (value: number) => string
  /** +5 · −3: a change always has its sign */
  readonly change: (value: number) => string
  /** 12.4K, where space is short */
  readonly brief: (value: number) => string
  /** 12K, where it is shorter still; exact under a thousand */
  readonly tiny: (value: number) => string
  /** a share 0 to 1 → 9.6 %, to one decimal under 10 % and above 99 %; never 0 or 100 unless it is */
  readonly share: (value: number) => string
  /** 12 percent, already rounded; with its tenth where whole ones would not add up */
  readonly percent: (value: number, decimals?: 0 | 1) => string
  /** 27.53: a number before rounding, to two decimals */
  readonly exact: (value: number) => string
  /** 24 Oct, with the year when it is not this one's */
  readonly day: (day: Day, today?: Day) => string
  /** Saturday, 24 October 2026 */
  readonly longDay: (day: Day) => string
  /** Oct, or 2026 for January: labels of a time axis */
  readonly month: (day: Day) => string
  /** 24 October 2026 */
  readonly longDate: (day: Day) => string
  /** 26 Oct – 22 Nov 2026 */
  readonly range: (from: Day, to: Day) => string
  /** 22 Nov 2026, 14:05 in the site's zone */
  readonly instant: (iso: string) => string
  /** "German", of a BCP 47 code, in this language */
  readonly language: (code: string) => string
}

/** Days are calendar days, kept as UTC midnights so that no zone can shift them. */
const UTC = { timeZone: 'UTC' } as const

/**
 * The formats of one language.
 *
 * @param say of the language
 * @param zone IANA zone in which instants are told; absent: the browser's
 */
export function createFormat(say: SayPack, zone?: string): Format {
  const { lang } = say
  // day before month, as in the sentences about scores
  const dates = lang === 'en' ? 'en-GB' : lang
  const count = new Intl.NumberFormat(lang, { maximumFractionDigits: 0, signDisplay: 'negative' })
  const change = new Intl.NumberFormat(lang, {
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  const brief = new Intl.NumberFormat(lang, { notation: 'compact', maximumSignificantDigits: 3 })
  const tiny = new Intl.NumberFormat(lang, { notation: 'compact', maximumSignificantDigits: 2 })
  const exact = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const whole = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 })
  const oneTenth = new Intl.NumberFormat(lang, { style: 'percent', minimumFractionDigits: 1 })
  const short = new Intl.DateTimeFormat(dates, { ...UTC, day: 'numeric', month: 'short' })
  const dated = new Intl.DateTimeFormat(dates, { ...UTC, dateStyle: 'medium' })
  const long = new Intl.DateTimeFormat(dates, { ...UTC, dateStyle: 'full' })
  const longDate = new Intl.DateTimeFormat(dates, { ...UTC, dateStyle: 'long' })
  const month = new Intl.DateTimeFormat(dates, { ...UTC, month: 'short' })
  const year = new Intl.DateTimeFormat(dates, { ...UTC, year: 'numeric' })
  const told = new Intl.DateTimeFormat(dates, {
    ...(zone === undefined ? {} : { timeZone: zone }),
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' })
  const at = (day: Day) => new Date(day)

  return {
    count: (value) => withMinus(count.format(value)),
    change: (value) => withMinus(change.format(value)),
    brief: (value) => withMinus(brief.format(value)),
    tiny: (value) => (value < 1000 ? count : tiny).format(value),
    share: (value) => numbersIn(lang).rate(value, say),
    percent: (value, decimals = 0) =>
      withMinus((decimals === 1 ? oneTenth : whole).format(value / 100)),
    exact: (value) => withMinus(exact.format(value)),
    day: (day, today) =>
      (today !== undefined && today.slice(0, 4) !== day.slice(0, 4) ? dated : short).format(
        at(day),
      ),
    longDay: (day) => long.format(at(day)),
    longDate: (day) => longDate.format(at(day)),
    month: (day) => (day.slice(5, 7) === '01' ? year : month).format(at(day)),
    range: (from, to) => dayRange(lang, from, to, true) ?? dated.formatRange(at(from), at(to)),
    instant: (iso) => told.format(new Date(iso)),
    language: (code) => nameOf(names, code),
  }
}

/** `Intl` writes a hyphen; numbers here carry a true minus, as wide as a figure. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212')
}

/** What shoppers' browsers send is not always a language; then it is shown as it came. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
