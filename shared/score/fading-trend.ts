import { SCORING } from './constants.ts'
import { dayRange } from './day-range.ts'
import { ewma, type EwmaPoint } from './ewma.ts'
import { metricOf, type Scored } from './level-of.ts'
import { rangeOf } from './range-of.ts'
import type { Metric } from './score.ts'
import { statusOf } from './status.ts'
import type { DayTally, TrendPoint } from './trend.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * The line of a score in which older answers fade: each counts half after 10 days. It shows a change
 * sooner than a rolling window, and no answer drops out of it from one day to the next.
 *
 * @param days ascending; days before `from` fill the first points and are not drawn
 * @param from first day drawn
 * @param to last day drawn
 * @returns one point a day; `n` is how many fresh answers the faded ones are worth, rounded down
 */
export function fadingTrendOf(
  question: Scored,
  days: readonly DayTally[],
  from: string,
  to: string,
): TrendPoint[] {
  const first = days[0]?.day ?? from
  const all = dayRange(first < from ? first : from, to)
  const byDay = new Map(days.map(({ day, tally }) => [day, tally]))
  const faded = ewma(
    question,
    all.map((day) => byDay.get(day) ?? {}),
    SCORING.halfLifeDays,
  )
  const metric = metricOf(question)
  return all.map((day, i) => pointOf(day, faded[i], metric)).filter(({ day }) => day >= from)
}

/** metrics that count who picked a good rating; the others are means */
const SHARES: ReadonlySet<Metric> = new Set(['csat', 'ces', 'intent'])

function pointOf(day: string, faded: EwmaPoint | undefined, metric: Metric): TrendPoint {
  // without the allowance five answers of today would be 4.9999999999 of them
  const n = Math.floor((faded?.nEff ?? 0) + 1e-9)
  if (!faded || n < SCORING.minToShow) return { day, n }
  const { value, nEff } = faded
  // a sum of fractions may end a hair beyond its end
  const share = Math.min(1, value / 100)
  const interval = SHARES.has(metric) ? wilsonInterval(share * nEff, nEff) : faded.interval
  const isExact = statusOf(n, interval, rangeOf(metric)) !== 'too_few'
  return { day, n, ...(isExact && { value }), interval }
}
