import type { Read } from '#shared/schema.ts'
import type { Day } from '#shared/results.ts'
import { addDays, daysBetween, isDay } from '../store/day-of.ts'
import type { FacetValue } from '../store/store.ts'
import type { ResultsQuery } from './read-results.ts'

const DEFAULT_DAYS = 28
const MAX_DAYS = 20 * 366
const MAX_SEGMENTS = 8

/** Reads a period: the 28 days that end today unless told otherwise. Days lie from 2000 to 2100. */
export function readPeriod(params: URLSearchParams, today: Day): Read<{ from: Day; to: Day }> {
  const to = params.get('to') || today
  const from = params.get('from') || addDays(isUsable(to) ? to : today, 1 - DEFAULT_DAYS)
  for (const [name, day] of [['from', from] as const, ['to', to] as const]) {
    if (!isUsable(day)) return refuse(`"${name}" is not a day such as 2026-03-01`)
  }
  if (from > to) return refuse('"from" lies after "to"')
  if (daysBetween(from, to) >= MAX_DAYS) return refuse('the period is longer than 20 years')
  return { ok: true, value: { from, to } }
}

/** Reads what of a survey's results is asked for, or says in one sentence what cannot be read. */
export function readResultsQuery(params: URLSearchParams, today: Day): Read<ResultsQuery> {
  const period = readPeriod(params, today)
  if (!period.ok) return period
  const written = params.getAll('segment').filter((text) => text !== '')
  if (written.length > MAX_SEGMENTS) return refuse(`at most ${MAX_SEGMENTS} segments`)
  const segments: FacetValue[] = []
  for (const text of written) {
    const segment = segmentOf(text)
    if (!segment) return refuse('"segment" is a facet and a value such as device:phone')
    segments.push(segment)
  }
  const compared = readCompared(params.get('compare') || undefined, period.value)
  if (!compared.ok) return compared
  const previous = compared.value
  return { ok: true, value: { ...period.value, segments, ...(previous && { previous }) } }
}

/**
 * What a period is compared with.
 *
 * | `compare`                | is                                        |
 * | ------------------------ | ----------------------------------------- |
 * | `previous`               | as many days, right before                |
 * | `month`                  | the calendar month before its first day's |
 * | `2026-03-01..2026-03-31` | these days                                |
 */
function readCompared(text: string | undefined, { from, to }: Days): Read<Days | undefined> {
  if (text === undefined) return { ok: true, value: undefined }
  if (text === 'previous') {
    const span = daysBetween(from, to) + 1
    return { ok: true, value: { from: addDays(from, -span), to: addDays(from, -1) } }
  }
  if (text === 'month') {
    const last = addDays(`${from.slice(0, 7)}-01`, -1)
    return { ok: true, value: { from: `${last.slice(0, 7)}-01`, to: last } }
  }
  const [first = '', last = '', more] = text.split('..')
  if (!isUsable(first) || !isUsable(last) || more !== undefined) {
    return refuse('"compare" takes previous, month, or two days such as 2026-03-01..2026-03-31')
  }
  if (first > last) return refuse('"compare" runs backwards')
  if (daysBetween(first, last) >= MAX_DAYS) return refuse('"compare" is longer than 20 years')
  return { ok: true, value: { from: first, to: last } }
}

interface Days {
  readonly from: Day
  readonly to: Day
}

function segmentOf(text: string): FacetValue | undefined {
  const cut = text.indexOf(':')
  if (cut < 1 || cut === text.length - 1 || text.length > 250) return undefined
  return { facet: text.slice(0, cut), value: text.slice(cut + 1) }
}

function isUsable(day: string): boolean {
  return isDay(day) && day >= '2000-01-01' && day <= '2100-12-31'
}

function refuse(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error }
}
