import type { Interval } from './interval.ts'

/** What may be said of a level: guide in "What these numbers mean". */
export type Status = 'none' | 'hidden' | 'too_few' | 'rough' | 'solid'

/** How a question is scored; follows from its kind, points and direction. */
export type Metric = 'nps' | 'csat' | 'ces' | 'intent' | 'juster'

/** What a tally adds up to. Check `status` first: without answers there is no value at all. */
export type Score = NoScore | KnownScore

interface ScoreFrame {
  readonly metric: Metric
  /** `points`: NPS, −100 to 100; `percent`: a share, or Juster's expected rate */
  readonly unit: 'points' | 'percent'
  /** the least and the greatest value that answers could give */
  readonly range: Interval
  /** the ratings that count as good, bounds included */
  readonly good: readonly [number, number]
}

export interface NoScore extends ScoreFrame {
  readonly status: 'none'
  readonly n: 0
}

export interface KnownScore extends ScoreFrame {
  readonly status: Exclude<Status, 'none'>
  /** answers: ratings given */
  readonly n: number
  /** exact, never rounded; in `unit` */
  readonly value: number
  /** 95 %, exact, on the scale; holds `value` */
  readonly interval: Interval
  /** half of the interval's width, in `unit` */
  readonly halfWidth: number
  /** the integers to print: value half away from zero, ends outward and on the scale */
  readonly shown: { readonly value: number; readonly low: number; readonly high: number }
  /** of the ratings as picked, never flipped, with its 95 % interval; `shown` has two decimals */
  readonly mean: { readonly value: number; readonly shown: number; readonly interval: Interval }
  /** one part a rating, ascending; printed percents are whole and make 100 */
  readonly distribution: readonly Part[]
  /** nps only */
  readonly groups?: NpsGroups
  /** the ratings that count as good; csat, ces, intent */
  readonly box?: Box
  /** the mirror image of `box` */
  readonly bottomBox?: Box
  /** the highest rating alone; intent */
  readonly topBox?: Box
}

/** Some of the answers: those with a rating from `low` to `high`, bounds included. */
export interface Part {
  readonly low: number
  readonly high: number
  readonly count: number
  /** of all answers, exact */
  readonly percent: number
  /** percent as printed; parts that are printed together make 100 */
  readonly shown: number
}

export interface Box extends Part {
  /** Wilson, 95 %, in percent */
  readonly interval: Interval
}

/** The three groups of the NPS. Printed: promoters − detractors = NPS, and all three make 100. */
export interface NpsGroups {
  readonly detractors: Box
  readonly passives: Box
  readonly promoters: Box
  /** 0 where whole percents can add up to both, else 1 */
  readonly decimals: 0 | 1
}
