import { LANGUAGE_PACKS } from '#shared/words/langs.ts'

/** Texts that name a month, in lower case and without dots → 1 to 12; those that name two are none. */
let months: ReadonlyMap<string, number> | undefined
let weekdays: ReadonlySet<string> | undefined

/** Forms of a month in a date and by itself; Slavic languages decline them. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
]
/** Shorter forms that people and tools write, and Intl does not. */
const MORE: Readonly<Record<string, number>> = { sept: 9, mär: 3, mrz: 3, febr: 2, agost: 8 }

/** The month that a word names in any of our languages, 1 to 12. */
export function monthOf(word: string): number | undefined {
  months ??= readMonths()
  return months.get(plain(word))
}

/** Whether a word names a day of the week in any of our languages. */
export function isWeekday(word: string): boolean {
  weekdays ??= readWeekdays()
  return weekdays.has(plain(word))
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('.', '').normalize('NFC')
}

function readMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>(Object.entries(MORE))
  const clashing = new Set<string>()
  for (const { lang } of LANGUAGE_PACKS) {
    for (let month = 1; month <= 12; month++) {
      for (const word of FORMS.flatMap((form) => wordsFor(lang, form, month))) {
        const held = found.get(word)
        if (held !== undefined && held !== month) clashing.add(word)
        else found.set(word, month)
      }
    }
  }
  for (const word of clashing) found.delete(word)
  // English goes before all: it is what software writes that knows no language
  for (let month = 1; month <= 12; month++) {
    for (const word of FORMS.flatMap((form) => wordsFor('en', form, month))) found.set(word, month)
  }
  return found
}

function wordsFor(lang: string, form: Intl.DateTimeFormatOptions, month: number): string[] {
  const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory-nu-latn`, {
    ...form,
    timeZone: 'UTC',
  })
  const parts = format.formatToParts(Date.UTC(2024, month - 1, 15))
  return parts
    .filter(({ type, value }) => type === 'month' && /\p{L}/u.test(value) && !/\d/.test(value))
    .map(({ value }) => plain(value))
}

function readWeekdays(): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { lang } of LANGUAGE_PACKS) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' })
      // 1 January 2024 was a Monday
      for (let day = 1; day <= 7; day++) found.add(plain(format.format(Date.UTC(2024, 0, day))))
    }
  }
  return found
}
