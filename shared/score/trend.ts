import { mergeTallies, total, type Tally } from '../tally.ts'
import { SCORING } from './constants.ts'
import { addDays } from '../day.ts'
import { dayRange } from './day-range.ts'
import type { Interval } from './interval.ts'
import { intervalOf } from './level.ts'
import { levelOf, type Scored } from './level-of.ts'
import { rangeOf } from './range-of.ts'
import { statusOf } from './status.ts'

/** The answers of one day of the site; days without any may be left out. */
export interface DayTally {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly tally: Tally
}

/** One day of the line: the score of the window that ends on it. */
export interface TrendPoint {
  readonly day: string
  /** answers in the window */
  readonly n: number
  /** absent where there are too few answers for an exact score */
  readonly value?: number
  /** absent in a gap: fewer answers than anything is shown from */
  readonly interval?: Interval
}

export interface Trend {
  /** 28, or 7 where at least 30 people answer a day */
  readonly windowDays: number
  /** one a day from the first to the last, without holes */
  readonly points: readonly TrendPoint[]
}

/**
 * The line of a score: a rolling window, all its answers pooled and then scored, with its 95 % band.
 * Never the mean of daily scores, and a day with too few answers is a gap, not a zero.
 *
 * @param days ascending; days before `from` fill the first windows and are not drawn
 * @param from first day drawn; absent: the first given
 * @param to last day drawn; absent: the last given
 * @returns no points when there are no days
 */
export function trendOf(
  question: Scored,
  days: readonly DayTally[],
  from: string | undefined = days[0]?.day,
  to: string | undefined = days.at(-1)?.day,
): Trend {
  if (from === undefined || to === undefined) return { windowDays: SCORING.trendDays, points: [] }

  const drawn = dayRange(from, to)
  const byDay = new Map(days.map(({ day, tally }) => [day, tally]))
  const answered = drawn.reduce((sum, day) => sum + total(byDay.get(day) ?? {}), 0)
  const isBusy = answered >= SCORING.busyAnswersPerDay * drawn.length
  const windowDays = isBusy ? SCORING.busyTrendDays : SCORING.trendDays
  const points = drawn.map((day) => {
    const window = dayRange(addDays(day, 1 - windowDays), day)
    return pointOf(question, day, mergeTallies(window.map((one) => byDay.get(one) ?? {})))
  })
  return { windowDays, points }
}

function pointOf(question: Scored, day: string, tally: Tally): TrendPoint {
  const level = levelOf(question, tally)
  if (!level || level.moments.n < SCORING.minToShow) return { day, n: total(tally) }
  const { n } = level.moments
  const interval = intervalOf(level)
  const isExact = statusOf(n, interval, rangeOf(level.metric)) !== 'too_few'
  return { day, n, ...(isExact && { value: level.value }), interval }
}
