import { dayRange } from './day-range.ts'
import type { SayPack } from './pack.ts'

/** How one language writes the numbers of a score. A minus is U+2212, and nothing is ever "−0". */
export interface Numbers {
  /** 1,204 */
  readonly count: (n: number) => string
  /** a printed level: −9 for points, 85% for percent; without a plus */
  readonly level: (value: number, unit: Unit, decimals?: number) => string
  /** a printed change: +5, −5, 0 */
  readonly change: (value: number) => string
  /** 4.21, always two decimals */
  readonly mean: (value: number) => string
  /** a change or its end with decimals, where a whole number would say 0: +0.4 */
  readonly fine: (value: number, decimals: 1 | 2) => string
  /** answered ÷ shown as a percent, to a tenth below 10 % and above 99 %; never 0 or 100 unless it is */
  readonly rate: (share: number, words: Pick<SayPack, 'under' | 'over'>) => string
  /** 1 June, of `YYYY-MM-DD`; with its year beside a day of another */
  readonly day: (day: string, beside?: string) => string
  /** 1 – 30 June 2026, of two `YYYY-MM-DD` */
  readonly days: (from: string, to: string) => string
  /** 2–29 Nov, with the year where it is not that of `beside` */
  readonly span: (from: string, to: string, beside: string) => string
  /** November, with the year where it is not that of `beside` */
  readonly month: (day: string, beside: string) => string
  /** 2026 */
  readonly year: (day: string) => string
  /** Monday */
  readonly weekday: (day: string) => string
}

type Unit = 'points' | 'percent'

/** @param lang BCP 47 */
export function numbersIn(lang: string): Numbers {
  const known = cache.get(lang)
  if (known) return known
  const numbers = createNumbers(lang)
  cache.set(lang, numbers)
  return numbers
}

/** making an Intl format costs more than using it a thousand times */
const cache = new Map<string, Numbers>()

function createNumbers(lang: string): Numbers {
  const write = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(lang, { signDisplay: 'negative', ...options })
    return (value: number) => format.format(value).replace('-', '\u2212')
  }
  const whole = write({ maximumFractionDigits: 0 })
  const percents = [0, 1].map((digits) => {
    return write({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })
  })
  const percent = (value: number, decimals: number) => percents[decimals]?.(value / 100) ?? ''
  // "1 June" is understood wherever English is read, "6/1" and "June 1" are not
  const dates = lang === 'en' ? 'en-GB' : lang
  const date = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const dated = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' })
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dates, { ...options, timeZone: 'UTC' })
  const short = inUtc({ day: 'numeric', month: 'short' })
  const shortDated = inUtc({ day: 'numeric', month: 'short', year: 'numeric' })
  // beside 11月2日 a month is 11月, which Intl calls long in all but Chinese
  const month = inUtc({ month: lang === 'zh-Hans' ? 'short' : 'long' })
  const monthDated = inUtc({ month: 'long', year: 'numeric' })
  const year = inUtc({ year: 'numeric' })
  const weekday = inUtc({ weekday: 'long' })
  const isSameYear = (...days: readonly string[]) =>
    new Set(days.map((day) => day.slice(0, 4))).size === 1
  const fine = [1, 2].map((digits) =>
    write({
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'exceptZero',
    }),
  )
  return {
    count: whole,
    level: (value, unit, decimals = 0) =>
      unit === 'points' ? whole(value) : percent(value, decimals),
    change: write({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    mean: write({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    fine: (value, decimals) => fine[decimals - 1]?.(value) ?? '',
    rate(share, { under, over }) {
      if (share > 0 && share < 0.001) return under(percent(0.1, 1))
      if (share < 1 && share > 0.999) return over(percent(99.9, 1))
      return percent(100 * share, share < 0.0995 || (share > 0.99 && share < 1) ? 1 : 0)
    },
    day: (day, beside = day) =>
      (day.slice(0, 4) === beside.slice(0, 4) ? date : dated).format(new Date(day)),
    days: (from, to) =>
      dayRange(lang, from, to, true) ?? dated.formatRange(new Date(from), new Date(to)),
    span(from, to, beside) {
      const isNear = isSameYear(from, to, beside)
      const own = dayRange(lang, from, to, !isNear)
      if (own !== undefined) return own
      const format = isNear ? short : shortDated
      // in a clause of dates a dash without spaces reads as one date
      return format.formatRange(new Date(from), new Date(to)).replace(/\s+–\s+/u, '–')
    },
    month: (day, beside) => (isSameYear(day, beside) ? month : monthDated).format(new Date(day)),
    year: (day) => year.format(new Date(day)),
    weekday: (day) => weekday.format(new Date(day)),
  }
}
