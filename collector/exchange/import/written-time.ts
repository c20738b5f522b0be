import { isWeekday, monthOf } from './month-names.ts'
import { checkedParts, type WallParts } from './wall-parts.ts'

/** Which of two numbers is the day where a text alone does not tell. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A date and a clock as people write them, or why a text is none. */
export type Written = WallParts | 'ambiguous' | undefined

/** Words that stand in dates and name nothing. */
const FILLERS = new Set([
  'de',
  'del',
  'di',
  'of',
  'at',
  'um',
  'uhr',
  'à',
  'a',
  'las',
  'kl',
  'klo',
  'г',
  'р',
  'ngày',
  'tháng',
  'lúc',
  'và',
  'the',
  'on',
  'th',
  'st',
  'nd',
  'rd',
  'ที่',
  'เวลา',
  'pukul',
  'om',
  'en',
  'o',
  'h',
  'в',
  'о',
  'на',
  'ore',
  'alle',
])

const CLOCK = /(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,](\d{1,9}))?)?/u
const KOREAN_CLOCK = /(\d{1,2})\s?[시時时点點]\s?(?:(\d{1,2})\s?[분分]\s?)?(?:(\d{1,2})\s?[초秒])?/u
const MORNING = /오전|午前|上午|凌晨|早上|(?<![\p{L}])a\.?\s?m\.?(?![\p{L}])/iu
const AFTERNOON = /오후|午後|下午|晚上|中午|(?<![\p{L}])p\.?\s?m\.?(?![\p{L}])/iu

/**
 * Reads a date, with or without a clock, in whatever order and language it is written. A name of a
 * month or a year of four digits in front settles the order, and so do dots, which nobody writes
 * between month and day; else `order` says, or one number that can be no month.
 *
 * @param text without a zone, of normal width, trimmed
 */
export function readWritten(text: string, order: DateOrder | undefined): Written {
  const [dateText, clock] = splitClock(text.replace(/(\d)T(?=\d)/, '$1 '))
  if (!clock) return undefined
  const date = readDate(dateText, order)
  if (date === undefined || date === 'ambiguous') return date
  return checkedParts({ ...date, ...clock })
}

type Clock = Pick<WallParts, 'hour' | 'minute' | 'second' | 'ms'>
type Day = Pick<WallParts, 'year' | 'month' | 'day'>

/** `undefined` for a clock that shows no such time. */
function splitClock(text: string): readonly [string, Clock | undefined] {
  const found = CLOCK.exec(text) ?? KOREAN_CLOCK.exec(text)
  if (!found) return [text, { hour: 0, minute: 0, second: 0, ms: 0 }]
  const [all, hour, minute = '0', second = '0', fraction = '0'] = found
  const half = AFTERNOON.test(text) ? 12 : MORNING.test(text) ? 0 : undefined
  const rest = text.replace(all, ' ').replace(MORNING, ' ').replace(AFTERNOON, ' ')
  const read = halved(Number(hour), half)
  if (read === undefined) return [rest, undefined]
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3))
  return [rest, { hour: read, minute: Number(minute), second: Number(second), ms }]
}

/** 12 AM is 0, 12 PM is 12, and 14 PM is said by some who mean 14. */
function halved(hour: number, half: number | undefined): number | undefined {
  if (half === undefined) return hour
  if (hour > 12) return half === 12 ? hour : undefined
  return (hour % 12) + half
}

function readDate(text: string, order: DateOrder | undefined): Day | 'ambiguous' | undefined {
  const vietnamese = /^\D*(\d{1,2})\s?tháng\s?(\d{1,2})\D+(\d{4})\D*$/iu.exec(text.normalize('NFC'))
  if (vietnamese) {
    const [, day, month, year] = vietnamese.map(Number)
    return { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
  }
  const era = /(令和|平成)\s?(\d{1,2}|元)\s?年/u.exec(text)
  if (era) {
    const year = (era[1] === '令和' ? 2018 : 1988) + (era[2] === '元' ? 1 : Number(era[2]))
    return readDate(text.replace(era[0], `${year}年`), order)
  }
  const asian = /^\D*(\d{2,4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일號号]?/u.exec(text)
  if (asian)
    return { year: fullYear(asian[1] ?? ''), month: Number(asian[2]), day: Number(asian[3]) }
  const words = text.match(/\p{L}[\p{L}\p{M}.]*/gu) ?? []
  const numbers = text.match(/\d+/g) ?? []
  const named = words.flatMap((word) => monthOf(word) ?? [])
  const strange = words.filter(
    (word) =>
      monthOf(word) === undefined &&
      !isWeekday(word) &&
      !FILLERS.has(word.toLowerCase().replaceAll('.', '')),
  )
  if (strange.length > 0 || named.length > 1) return undefined
  const [month] = named
  if (month !== undefined) return besideName(numbers, month)
  if (numbers.length !== 3 || !/^\D*\d+\s?([/.\-–—])\s?\d+\s?\1\s?\d+\D*$/u.test(text))
    return undefined
  return inOrder(numbers, order, /\d\s?\./.test(text))
}

/** Of two numbers beside a month's name the one of four digits is the year, else the last. */
function besideName(numbers: readonly string[], month: number): Day | undefined {
  const [one, two, more] = numbers
  if (one === undefined || two === undefined || more !== undefined) return undefined
  const [year, day] = one.length === 4 ? [one, two] : [two, one]
  return { year: fullYear(year), month, day: Number(day) }
}

function inOrder(
  numbers: readonly string[],
  order: DateOrder | undefined,
  dotted: boolean,
): Day | 'ambiguous' | undefined {
  const [one = '', two = '', three = ''] = numbers
  const as = (year: string, month: string, day: string): Day => ({
    year: fullYear(year),
    month: Number(month),
    day: Number(day),
  })
  if (one.length === 4) return as(one, two, three)
  if (order === 'ymd' && three.length < 4) return as(one, two, three)
  if (order === 'mdy') return as(three, one, two)
  if (order === 'dmy' || dotted) return as(three, two, one)
  const found = orderIn(one, two)
  if (found === undefined) return 'ambiguous'
  return found === 'dmy' ? as(three, two, one) : as(three, one, two)
}

/** The order that two numbers alone allow; either, where both are the same. */
function orderIn(one: string, two: string): DateOrder | undefined {
  if (Number(one) > 12 || Number(one) === Number(two)) return 'dmy'
  return Number(two) > 12 ? 'mdy' : undefined
}

/** The order that a date alone tells, of those that have one: `13/04/2024` begins with the day. */
export function orderOf(text: string): DateOrder | undefined {
  const [, one = '', two = ''] =
    /^\D*(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?\d{2,4}\b/.exec(text) ?? []
  return one === two ? undefined : orderIn(one, two)
}

/** Two digits are of this century up to 69, as POSIX has it; NaN for any other length. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits)
  if (digits.length !== 2) return NaN
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900)
}
