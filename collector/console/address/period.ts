import type { Day } from '#shared/results.ts'
import { firstOfMonth } from '#shared/reading/days.ts'
import { longerFrom } from '#shared/reading/longer-from.ts'
import { addDays, daysBetween, isDay } from './day.ts'

/** What the owner asked to see: a rolling window, or days picked by hand. */
export type Period = { readonly last: Span } | { readonly from: Day; readonly to: Day }

/** Rolling windows that end today, or this month so far, by their name in the address bar. */
export type Span = Rolling | 'month'

type Rolling = '7d' | '28d' | '90d' | 'year'

/** A first and a last day, both included, in the site's zone. */
export interface Range {
  readonly from: Day
  readonly to: Day
}

/** All of them, in the order in which they are offered. */
export const SPANS: readonly Span[] = ['7d', '28d', 'month', '90d', 'year']

/** Windows in days, today counted. */
const SPAN_DAYS: Readonly<Record<Rolling, number>> = {
  '7d': 7,
  '28d': 28,
  '90d': 90,
  year: 365,
}

/** 28 days hold four of each weekday: the default of every comparison. */
export const DEFAULT_PERIOD: Period = { last: '28d' }

/**
 * The period that an address names, `?period=90d` or `?from=…&to=…`; the default when it names
 * none, or days that do not exist or run backwards.
 */
export function periodOf(query: Readonly<Record<string, string>>): Period {
  const { period, from, to } = query
  if (isDay(from) && isDay(to) && from <= to) return { from, to }
  return isSpan(period) ? { last: period } : DEFAULT_PERIOD
}

/** The days to show: a rolling window ends today, so that a new answer is seen at once. */
export function shownRange(period: Period, today: Day): Range {
  if ('from' in period) return period
  if (period.last === 'month') return { from: firstOfMonth(today), to: today }
  return { from: addDays(today, 1 - SPAN_DAYS[period.last]), to: today }
}

/**
 * The days to compare with those before: the same window without the running day, because half a
 * day against a whole one would be no comparison. Days picked by hand are compared as picked, and
 * this month with all of the last, waiting for its verdict.
 */
export function comparedRange(period: Period, today: Day): Range {
  if ('from' in period) return period
  if (period.last === 'month') return shownRange(period, today)
  return { from: addDays(today, -SPAN_DAYS[period.last]), to: addDays(today, -1) }
}

/** What the compared days are compared with, as the collector is asked for it. */
export function comparedWith(period: Period): 'previous' | 'month' {
  return 'last' in period && period.last === 'month' ? 'month' : 'previous'
}

/** The days shown and those before, so that the first day has a trend and a new level is seen. */
export function trendRange(period: Period, today: Day): Range {
  const range = shownRange(period, today)
  return { from: longerFrom(range), to: range.to }
}

/** How many days a range has, both ends counted. */
export function lengthOf(range: Range): number {
  return daysBetween(range.from, range.to) + 1
}

function isSpan(text: string | undefined): text is Span {
  return SPANS.some((span) => span === text)
}
