import { binnedMean } from '#shared/engagement/binned-mean.ts'
import { PAGE_EDGES, SECOND_EDGES } from '#shared/engagement/bins.ts'
import { cartRecovery } from '#shared/engagement/carts.ts'
import { engagedTime } from '#shared/engagement/engaged-time.ts'
import { shareChange } from '#shared/engagement/share-change.ts'
import { shareOf } from '#shared/engagement/share.ts'
import type { Days } from '#shared/analysis/days.ts'
import type { FigureId, SummaryFigure } from '#shared/summary.ts'
import type { VisitTally } from '../store/visits/visit-store.ts'
import { dayNumber } from './day-number.ts'
import { tellShare, type Told } from './told.ts'

const SHARES: readonly (readonly [id: FigureId, bin: string, of: string])[] = [
  ['returning', 'returning', 'visits'],
  ['conversion', 'purchase', 'visits'],
  ['bounce', 'bounces', 'visits'],
  ['carts_left', 'carts_left', 'add_to_cart'],
]

/** What visits say of some days beside the days before; nothing where none were counted. */
export function tellEngagement(
  rows: readonly VisitTally[],
  days: Days,
  before: Days,
): readonly Told[] {
  const whole = rows.filter(({ facet }) => facet === '')
  const now = sumOf(whole, days)
  const then = sumOf(whole, before)
  const visits = now('visits')
  if (visits === 0) return []
  const shares = SHARES.map(([id, bin, of]) => {
    const [from, to] = [then, now].map((sum) => ({ count: sum(bin), n: sum(of) }))
    if (!from || !to) throw new RangeError('two periods make two sides')
    const change = shareChange(from, to, 'four_weeks')
    const [earlier, share] = [shareOf(from.count, from.n), shareOf(to.count, to.n)]
    return tellShare({ id, part: 'engagement' }, share, change, earlier)
  })
  return [
    counted('visits', String(visits), visits),
    ...shares,
    tellTime(now),
    tellPages(now),
    tellCarts(whole, days),
  ]
}

/** Visits that were suspected. */
export function excludedVisits(rows: readonly VisitTally[], days: Days): number {
  return sumOf(rows, days)('excluded')
}

type Sum = (bin: string) => number

function sumOf(rows: readonly VisitTally[], { from, to }: Days): Sum {
  const within = rows.filter(({ day }) => day >= from && day <= to)
  return (bin) => within.reduce((sum, { counts }) => sum + (counts[bin] ?? 0), 0)
}

function counted(id: FigureId, value: string, n: number): Told {
  return { figure: { id, part: 'engagement', unit: 'number', n, status: 'solid', value }, z: 0 }
}

function tellTime(sum: Sum): Told {
  const bins = SECOND_EDGES.slice(1).map((_, place) => sum(`t${place}`))
  const time = engagedTime(bins, sum('seconds'))
  const base = { id: 'engaged_time', part: 'engagement', unit: 'seconds' } as const
  if (time.status === 'none' || time.status === 'hidden') {
    return {
      figure: { ...base, n: time.n, status: time.status, withheld: time.status },
      z: 0,
    }
  }
  const { median, low, high } = time.shown
  const figure: SummaryFigure = {
    ...base,
    n: time.n,
    status: time.status,
    low: String(low),
    high: String(high),
    ...(time.status === 'too_few' ? { withheld: 'too_few' } : { value: String(median) }),
  }
  return { figure, z: 0 }
}

function tellPages(sum: Sum): Told {
  const bins = PAGE_EDGES.slice(1).map((_, place) => sum(`p${place}`))
  const mean = binnedMean(PAGE_EDGES, bins, sum('pages'))
  const base = { id: 'pages', part: 'engagement', unit: 'number', n: mean?.n ?? 0 } as const
  if (!mean || mean.n < 5) {
    return { figure: { ...base, status: 'hidden', withheld: 'hidden' }, z: 0 }
  }
  return {
    figure: {
      ...base,
      status: 'solid',
      value: mean.mean.toFixed(2),
      ...(mean.interval && {
        low: (Math.floor(100 * mean.interval.low) / 100).toFixed(2),
        high: (Math.ceil(100 * mean.interval.high) / 100).toFixed(2),
      }),
    },
    z: 0,
  }
}

function tellCarts(whole: readonly VisitTally[], { from, to }: Days): Told {
  const days = whole
    .filter(({ day }) => day >= from && day <= to)
    .map(({ day, counts }) => ({
      day: dayNumber(day),
      left: counts['carts_left'] ?? 0,
      recovered: counts['carts_recovered'] ?? 0,
    }))
  return tellShare(
    { id: 'carts_recovered', part: 'engagement' },
    cartRecovery(days, dayNumber(to)).share,
  )
}
