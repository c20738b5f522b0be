import { index100 } from '../score/index100.ts'
import { pseudoAnswerInterval, type Interval } from '../score/interval.ts'
import { momentsOf } from '../score/moments.ts'
import type { Status } from '../score/score.ts'
import { statusOf } from '../score/status.ts'
import type { Tally } from '../tally.ts'

/** Ratings of effort, empathy, understanding and effectiveness by one respondent. */
export type FourRatings = readonly [number | null, number | null, number | null, number | null]

/** The mean of four parts per respondent who rated all of them, 0 to 100. */
export interface Experience {
  readonly n: number
  /** respondents who rated any */
  readonly answeredAny: number
  readonly status: Exclude<Status, 'none'>
  /** sum of the four ratings, each from 0, → respondents */
  readonly sums: Tally
  readonly index: number
  readonly interval: Interval
  /** of the same respondents */
  readonly parts: readonly number[]
}

const PERCENT: Interval = { low: 0, high: 100 }

/**
 * The experience index. Parts go together, so the interval is that of sums per respondent: from four
 * part scores taken as independent it would be 0.6 times as wide as it is.
 *
 * @param reverse of each part whether low is good
 * @returns `undefined` when nobody rated all four
 */
export function experienceOf(
  rows: readonly FourRatings[],
  [low, high]: readonly [number, number],
  reverse: readonly boolean[],
): Experience | undefined {
  const turned = rows.flatMap((row) => {
    const full = row.flatMap((rating, part) => {
      if (rating === null) return []
      return [reverse[part] ? high - rating : rating - low]
    })
    return full.length === row.length ? [full] : []
  })
  const most = 4 * (high - low)
  const sums: Record<number, number> = {}
  for (const row of turned) {
    const sum = row.reduce((all, one) => all + one, 0)
    sums[sum] = (sums[sum] ?? 0) + 1
  }
  const moments = momentsOf(sums, [0, most])
  if (!moments) return undefined
  const ends = pseudoAnswerInterval(moments)
  const interval = { low: index100(ends.low, [0, most]), high: index100(ends.high, [0, most]) }
  return {
    n: moments.n,
    answeredAny: rows.filter((row) => row.some((rating) => rating !== null)).length,
    status: statusOf(moments.n, interval, PERCENT),
    sums,
    index: index100(moments.mean, [0, most]),
    interval,
    parts: [0, 1, 2, 3].map((part) => {
      const sum = turned.reduce((all, row) => all + (row[part] ?? 0), 0)
      return (100 * sum) / (turned.length * (high - low))
    }),
  }
}
