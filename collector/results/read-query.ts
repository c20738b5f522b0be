import { before, type Against } from '#shared/analysis/before.ts'
import type { Days } from '#shared/analysis/days.ts'
import { areFourWeeks, fourWeeksFrom } from '#shared/analysis/four-weeks.ts'
import { PERIOD_NAMES, periodNameOf } from '#shared/analysis/period-name.ts'
import { sinceFirst } from '#shared/analysis/since-first.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import { firstOfNext } from '#shared/analysis/unit.ts'
import type { Refusal, RefusalCode } from '#shared/refusals/refusal.ts'
import { refused } from '#shared/refusals/refused.ts'
import type { Read } from '#shared/schema.ts'
import type { Day } from '#shared/results.ts'
import type { Site } from '#shared/site.ts'
import { addDays, daysBetween, isDay } from '#shared/day.ts'
import { findUnknownParameter } from './find-unknown.ts'
import type { ResultsQuery } from './read-results.ts'
import { readSegments } from './read-segments.ts'

const DEFAULT_DAYS = 28
const MAX_DAYS = 20 * 366

/** The parameters that say what of a survey's results is asked for. */
export const RESULTS_PARAMETERS = ['from', 'to', 'unit', 'period', 'segment', 'compare'] as const

/** What a query is read beside. */
export interface Asked {
  /** today in the site's zone */
  readonly today: Day
  /** the first day on which anything of the survey is counted */
  readonly first: Day | undefined
  readonly site: Pick<Site, 'facets'>
}

/** Reads a period: the 28 days that end today unless told otherwise. Days lie from 2000 to 2100. */
export function readPeriod(params: URLSearchParams, today: Day): Read<Days> {
  const to = params.get('to') || today
  const from = params.get('from') || addDays(isUsable(to) ? to : today, 1 - DEFAULT_DAYS)
  for (const [name, day] of [['from', from] as const, ['to', to] as const]) {
    if (!isUsable(day)) return refuse('not_a_day', { name })
  }
  if (from > to && params.get('to')) return refuse('from_after_to')
  if (from > today) return refuse('not_begun', { today })
  if (daysBetween(from, to) >= MAX_DAYS) return refuse('long_period')
  return { ok: true, value: { from, to } }
}

/**
 * Reads what of a survey's results is asked for, or says in one sentence what cannot be read. A period
 * by its name is compared with the one before, days only when `compare` says so.
 *
 * @param extra parameters that the address takes besides
 */
export function readResultsQuery(
  params: URLSearchParams,
  asked: Asked,
  extra: readonly string[] = [],
): Read<ResultsQuery> {
  const unknown = findUnknownParameter(params, [...RESULTS_PARAMETERS, ...extra])
  if (unknown !== undefined) return { ok: false, error: unknown }
  const segments = readSegments(params, asked.site)
  if (!segments.ok) return segments
  const days = params.get('period') ? readNamed(params, asked) : readDays(params, asked)
  return days.ok ? { ok: true, value: { ...days.value, segments: segments.value } } : days
}

type Period = Omit<ResultsQuery, 'segments'>

function readNamed(params: URLSearchParams, { today, first }: Asked): Read<Period> {
  const name = periodNameOf(params.get('period') ?? '')
  if (!name) return refuse('period_names', { names: PERIOD_NAMES.join(', ') })
  if (params.get('from') || params.get('to') || params.get('unit')) {
    return refuse('period_or_days')
  }
  const compare = params.get('compare') || 'previous'
  const against = againstOf(compare)
  const period = periodOf(name, against ?? 'previous', today, first)
  if (against) return { ok: true, value: period }
  const compared = readCompared(compare, period)
  if (!compared.ok) return compared
  return { ok: true, value: { ...period, ...(compared.value && { previous: compared.value }) } }
}

function readDays(params: URLSearchParams, { today, first }: Asked): Read<Period> {
  const period = withUnit(readPeriod(params, today), params.get('unit') || undefined)
  if (!period.ok) return period
  const compare = params.get('compare') || undefined
  const compared = readCompared(compare, period.value)
  if (!compared.ok) return compared
  const previous = compared.value && sinceFirst(compared.value, first)
  const { to } = period.value
  const verdictOn = compare === 'month' && to >= today ? firstOfNext('month', to) : undefined
  return {
    ok: true,
    value: { ...period.value, ...(previous && { previous }), ...(verdictOn && { verdictOn }) },
  }
}

/** Days of which `unit` says that they are four whole weeks, and not a month. */
function withUnit(period: Read<Days>, unit: string | undefined): Read<Days> {
  if (!period.ok || unit === undefined) return period
  if (unit === 'weeks' && areFourWeeks(period.value)) {
    return { ok: true, value: fourWeeksFrom(period.value.from) }
  }
  return {
    ok: false,
    error: '"unit" takes weeks, for days that are four whole weeks, Monday to Sunday',
  }
}

/**
 * What a period is compared with.
 *
 * | `compare`                | is                                                            |
 * | ------------------------ | ------------------------------------------------------------- |
 * | `previous`               | the whole week, month, quarter or year before one, or as many days right before |
 * | `year`                   | the same a year earlier                                       |
 * | `month`                  | the calendar month before its first day's                     |
 * | `2026-03-01..2026-03-31` | these days, all of them earlier: a range of a difference assumes that no answer is on both sides |
 */
function readCompared(text: string | undefined, days: Days): Read<Days | undefined> {
  if (text === undefined) return { ok: true, value: undefined }
  const against = againstOf(text)
  if (against) return { ok: true, value: before(days, against) }
  if (text === 'month') {
    const last = addDays(`${days.from.slice(0, 7)}-01`, -1)
    return { ok: true, value: { from: `${last.slice(0, 7)}-01`, to: last } }
  }
  const [first = '', last = '', more] = text.split('..')
  if (!isUsable(first) || !isUsable(last) || more !== undefined) {
    return refuse('compare_takes')
  }
  if (first > last) return refuse('compare_backwards')
  if (last >= days.from) {
    return refuse('compare_earlier', { day: days.from })
  }
  if (daysBetween(first, last) >= MAX_DAYS) return refuse('compare_long')
  return { ok: true, value: { from: first, to: last } }
}

function againstOf(text: string): Against | undefined {
  return text === 'previous' || text === 'year' ? text : undefined
}

function isUsable(day: string): boolean {
  return isDay(day) && day >= '2000-01-01' && day <= '2100-12-31'
}

function refuse(code: RefusalCode, params: Refusal['params'] = {}) {
  return { ok: false, ...refused(code, params) } as const
}
