import type { Against } from '#shared/analysis/before.ts'
import type { Days } from '#shared/analysis/days.ts'
import { periodNameOf, type PeriodName } from '#shared/analysis/period-name.ts'
import { periodOf as daysOfName } from '#shared/analysis/period-of.ts'
import type { Day } from '#shared/results.ts'
import { isDay } from './day.ts'

/** What the owner asked to see: a period by its name, or days picked by hand. */
export type Period = { readonly name: PeriodName } | Days

/** Four whole weeks hold four of each weekday: the default of every comparison. */
export const DEFAULT_PERIOD = { name: 'weeks' } as const satisfies Period

/** Fields of an address that name a period. */
export interface PeriodQuery {
  readonly period?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * The period that an address names, `?period=last-month` or `?from=…&to=…`; the default when it names
 * none, or days that do not exist or run backwards.
 */
export function periodOf({ period, from, to }: PeriodQuery): Period {
  if (isDay(from) && isDay(to) && from <= to) return { from, to }
  const name = periodNameOf(period)
  return name ? { name } : DEFAULT_PERIOD
}

/** The fields that name a period; none for the default. */
export function queryOfPeriod(period: Period): Readonly<Record<string, string>> {
  if ('from' in period) return { from: period.from, to: period.to }
  return period.name === DEFAULT_PERIOD.name ? {} : { period: period.name }
}

/**
 * The days of a period, as the collector reads them of a survey that is old enough; the running unit
 * ends today.
 */
export function daysOf(period: Period, today: Day, against: Against = 'previous'): Days {
  if ('from' in period) return period
  const { from, to } = daysOfName(period.name, against, today, LONG_AGO)
  return { from, to }
}

/** Any survey has been asking since then. */
const LONG_AGO: Day = '2000-01-01'
