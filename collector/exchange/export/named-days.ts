import { PERIOD_NAMES, periodNameOf } from '#shared/analysis/period-name.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import type { Asked } from '../../results/read-query.ts'
import { isDay } from '#shared/day.ts'
import type { RawExport } from './order.ts'

/** The same order with the days of the period that it names, those of the results page. */
export function withNamedDays(
  raw: RawExport & { readonly period?: string | undefined },
  { today, first }: Pick<Asked, 'today' | 'first'>,
): RawExport | { readonly error: string } {
  const { period, ...order } = raw
  if (order.from && isDay(order.from) && order.from > today) {
    return { error: `"from" lies after today, ${today}: the period has not begun` }
  }
  if (!period) return order
  const name = periodNameOf(period)
  if (!name) return { error: `"period" takes ${PERIOD_NAMES.join(', ')}` }
  if (order.from || order.to) return { error: '"period" and days exclude each other' }
  const { from, to } = periodOf(name, 'previous', today, first)
  return { ...order, from, to }
}
