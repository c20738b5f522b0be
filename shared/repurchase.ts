import type { Day } from './results.ts'
import type { Question } from './survey.ts'

/** The reply of `GET /api/surveys/{survey}/repurchase`. */
export interface Repurchase {
  readonly survey: string
  readonly from: Day
  readonly to: Day
  readonly questions: readonly {
    readonly id: string
    readonly kind: Question['kind']
    /** repurchase: the horizon that it asks about, one of those counted */
    readonly horizonDays?: number
    /** the ratings that count as good, bounds included */
    readonly good: readonly [number, number]
    /** ratings that somebody known gave, ascending */
    readonly ratings: readonly RatingRepurchase[]
  }[]
}

/** What those who gave one rating did. */
export interface RatingRepurchase {
  readonly rating: number
  readonly horizons: readonly Horizon[]
}

/** Within so many days of answering. Only customers whose days are all over count. */
export interface Horizon {
  readonly days: number
  readonly customers: number
  /** customers who bought at least once */
  readonly bought: number
  /** `bought ÷ customers` in percent, with its 95 % interval; absent without customers */
  readonly share?: { readonly value: number; readonly low: number; readonly high: number }
  readonly orders: number
  /** currency → sum, two decimals */
  readonly revenue: Readonly<Record<string, number>>
}
