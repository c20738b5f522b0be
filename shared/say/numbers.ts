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
  /** answered ÷ shown as a percent, to a tenth below 10 % */
  readonly rate: (share: number) => string
  /** 1 June, of `YYYY-MM-DD`; with its year beside a day of another */
  readonly day: (day: string, beside?: string) => string
  /** 1 – 30 June 2026, of two `YYYY-MM-DD` */
  readonly days: (from: string, to: string) => string
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
  return {
    count: whole,
    level: (value, unit, decimals = 0) =>
      unit === 'points' ? whole(value) : percent(value, decimals),
    change: write({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    mean: write({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    rate: (share) => percent(100 * share, share < 0.0995 ? 1 : 0),
    day: (day, beside = day) =>
      (day.slice(0, 4) === beside.slice(0, 4) ? date : dated).format(new Date(day)),
    days: (from, to) => dated.formatRange(new Date(from), new Date(to)),
  }
}
