import { activeWindow } from '#shared/engagement/active-window.ts'
import { churnOf } from '#shared/engagement/churn.ts'
import type { CustomerOrder } from '#shared/engagement/customer-order.ts'
import { lifetimeOf, type Figure } from '#shared/engagement/lifetime.ts'
import { orderValues } from '#shared/engagement/order-values.ts'
import { repeatPurchase } from '#shared/engagement/repeat-purchase.ts'
import { shareChange } from '#shared/engagement/share-change.ts'
import { unitBefore } from '#shared/analysis/unit.ts'
import type { Days } from '#shared/analysis/days.ts'
import type { Site } from '#shared/site.ts'
import type { FigureId, SummaryFigure } from '#shared/summary.ts'
import { minorDigits } from './customer-orders.ts'
import { dayNumber } from './day-number.ts'
import { tellShare, type Told } from './told.ts'

/**
 * What orders say of customers in a complete month: who was active, who went quiet, who bought again,
 * and what they bring. Nothing where there are no orders.
 *
 * @param asOf the last complete day, as a number
 */
export function tellCustomers(
  site: Pick<Site, 'id' | 'activeDays'>,
  orders: readonly CustomerOrder[],
  month: Days,
  asOf: number,
): readonly Told[] {
  if (orders.length === 0) return []
  return [
    ...tellChurn(site, orders, month),
    ...tellRepeat(orders, asOf),
    ...tellMoney(site.id, orders, asOf),
  ]
}

function tellChurn(
  { activeDays }: Pick<Site, 'activeDays'>,
  orders: readonly CustomerOrder[],
  month: Days,
): Told[] {
  const end = dayNumber(month.to)
  const window = activeWindow(orders, end)
  const days = activeDays ?? window.days
  const before = unitBefore('month', month.from)
  const of = ({ from, to }: Days) => churnOf(orders, days, dayNumber(from) - 1, dayNumber(to))
  const churn = of(month)
  const isAssumed = activeDays === undefined && window.isAssumed
  const rhythm = { days, ...(isAssumed && { isAssumed: true as const }) }
  if (!churn) {
    const figure: SummaryFigure = {
      id: 'gone_quiet',
      part: 'customers',
      unit: 'percent',
      n: 0,
      status: 'none',
      withheld: 'no_history',
      ...rhythm,
    }
    return [{ figure, z: 0 }]
  }
  const earlier = of(before)
  const counts = ({ lapsed, activeStart }: typeof churn) => ({
    count: lapsed.length,
    n: activeStart,
  })
  const change = earlier && shareChange(counts(earlier), counts(churn), 'period')
  const quiet = tellShare(
    { id: 'gone_quiet', part: 'customers' },
    churn.share,
    change,
    earlier?.share,
  )
  const { activeEnd } = churn
  return [
    {
      figure: {
        id: 'active',
        part: 'customers',
        unit: 'number',
        n: activeEnd,
        status: 'solid',
        value: String(activeEnd),
        ...rhythm,
      },
      z: 0,
    },
    { ...quiet, figure: { ...quiet.figure, ...rhythm } },
  ]
}

const HORIZONS: readonly (readonly [id: FigureId, days: number])[] = [
  ['repeat_30', 30],
  ['repeat_60', 60],
  ['repeat_90', 90],
]
const COHORT_DAYS = 90

/** The newest 90 days of first orders whose days are over, and the 90 before them. */
function tellRepeat(orders: readonly CustomerOrder[], asOf: number): Told[] {
  return HORIZONS.map(([id, horizon]) => {
    const to = asOf - horizon
    const of = (end: number) =>
      repeatPurchase(orders, [end - COHORT_DAYS + 1, end], horizon, asOf).share
    const [before, after] = [of(to - COHORT_DAYS), of(to)]
    const counts = (share: typeof after) => ({
      count: share.status === 'none' ? 0 : share.count,
      n: share.n,
    })
    const change = shareChange(counts(before), counts(after), 'four_weeks')
    return tellShare({ id, part: 'customers' }, after, change, before)
  })
}

function tellMoney(site: string, orders: readonly CustomerOrder[], asOf: number): Told[] {
  const main = orderValues(orders, -Infinity, Infinity)[0]?.currency
  if (main === undefined) return []
  const own = orders.filter(({ currency }) => currency === main)
  const { figures, sums, isCapped } = lifetimeOf(site, own, asOf)
  return [
    money('order_value', figures.orderValue, sums.O, main),
    perYear(figures.ordersAYear, sums.A),
    money('first_year', figures.firstYear, sums.C, main),
    money('lifetime', figures.lifetime, sums.A, main, isCapped),
    money('five_years_by_age', figures.fiveYearsByAge, sums.C, main),
  ].map((figure) => ({ figure, z: 0 }))
}

function money(
  id: FigureId,
  figure: Figure,
  n: number,
  currency: string,
  isCapped = false,
): SummaryFigure {
  const base = { id, part: 'customers', unit: 'minor', currency, n } as const
  if (figure.status !== 'ok') return { ...base, status: 'too_few', withheld: figure.status }
  const { value, interval } = figure
  // whole units from 10 up, else the currency's decimals; ends outward
  const step = value >= 10 * 10 ** minorDigits(currency) ? 10 ** minorDigits(currency) : 1
  return {
    ...base,
    status: 'solid',
    value: String(Math.round(value / step) * step),
    low: String(Math.floor(interval.low / step) * step),
    high: String(Math.ceil(interval.high / step) * step),
    ...(isCapped && { isAssumed: true as const }),
  }
}

function perYear(figure: Figure, n: number): SummaryFigure {
  const base = { id: 'orders_a_year', part: 'customers', unit: 'number', n } as const
  if (figure.status !== 'ok') return { ...base, status: 'too_few', withheld: figure.status }
  const { value, interval } = figure
  return {
    ...base,
    status: 'solid',
    value: value.toFixed(1),
    low: (Math.floor(10 * interval.low) / 10).toFixed(1),
    high: (Math.ceil(10 * interval.high) / 10).toFixed(1),
  }
}
