import type { Days } from '#shared/analysis/days.ts'
import { areFourWeeks, fourWeeksFrom } from '#shared/analysis/four-weeks.ts'
import { onlyDays } from '#shared/analysis/only-days.ts'
import { periodNameOf, type PeriodName } from '#shared/analysis/period-name.ts'
import { isDay } from '#shared/day.ts'

/** What the owner asked to see: a period by its name, or days picked by hand. */
export type Period = { readonly name: PeriodName } | Days

/** Four whole weeks hold four of each weekday: the default of every comparison. */
export const DEFAULT_PERIOD = { name: 'weeks' } as const satisfies Period

/** Fields of an address that name a period. */
export interface PeriodQuery {
  readonly period?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly unit?: string | undefined
}

/**
 * The period that an address names, `?period=last-month` or `?from=…&to=…`; the default when it names
 * none, or days that do not exist or run backwards.
 */
export function periodOf({ period, from, to, unit }: PeriodQuery): Period {
  if (isDay(from) && isDay(to) && from <= to) {
    const days = { from, to }
    return unit === 'weeks' && areFourWeeks(days) ? fourWeeksFrom(from) : days
  }
  const name = periodNameOf(period)
  return name ? { name } : DEFAULT_PERIOD
}

/** The fields that name a period; none for the default. */
export function queryOfPeriod(period: Period): Readonly<Record<string, string>> {
  if ('from' in period) return { ...onlyDays(period) }
  return period.name === DEFAULT_PERIOD.name ? {} : { period: period.name }
}
