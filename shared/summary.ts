import type { ChangeVerdict } from './engagement/change-verdict.ts'
import type { BandFacet } from './engagement/bands.ts'
import type { Days } from './analysis/days.ts'
import type { Explanation } from './score/explain-change.ts'
import type { Move } from './score/scan-moves.ts'
import type { Status } from './score/score.ts'

/** What a summary tells of a shop, one after the other. */
export const FIGURE_IDS = [
  'nps',
  'csat',
  'ces7',
  'ces5',
  'repurchase',
  'visits',
  'returning',
  'conversion',
  'bounce',
  'engaged_time',
  'pages',
  'carts_left',
  'carts_recovered',
  'active',
  'gone_quiet',
  'repeat_30',
  'repeat_60',
  'repeat_90',
  'order_value',
  'orders_a_year',
  'first_year',
  'lifetime',
  'five_years_by_age',
  'after_promoter',
  'after_passive',
  'after_detractor',
  'after_difference',
  'worth_promoter',
  'worth_passive',
  'worth_detractor',
  'intent_5',
  'intent_4',
  'intent_low',
] as const

export type FigureId = (typeof FIGURE_IDS)[number]

/** Why a figure is not told; `event`: nothing seen in many visits, so its event may not be wired. */
export type Withheld =
  | 'none'
  | 'hidden'
  | 'too_few'
  | 'no_history'
  | 'needs_1_year'
  | 'needs_2_years'
  | 'needs_3_years'
  | 'event'

/** One number of a summary, as printed. Where it is withheld there is a reason and no value. */
export interface SummaryFigure {
  readonly id: FigureId
  readonly part: 'satisfaction' | 'engagement' | 'customers' | 'together'
  /** `minor`: money in minor units of `currency` */
  readonly unit: 'points' | 'percent' | 'seconds' | 'number' | 'minor'
  readonly currency?: string
  /** answers, visits, customers or orders it is of */
  readonly n: number
  readonly status: Status
  /** absent while withheld, and where the range alone is told */
  readonly value?: string
  readonly low?: string
  readonly high?: string
  readonly withheld?: Withheld
  /** the same before, and what may be said of the change */
  readonly change?: {
    readonly verdict: ChangeVerdict
    readonly before?: string
    /** after − before, signed, in points of the unit */
    readonly diff?: string
  }
  /** W: days without an order after which a customer has gone quiet; of intent: that were asked about */
  readonly days?: number
  /** the days or the lifetime were taken for granted, or capped */
  readonly isAssumed?: true
}

/** A score by how engaged shoppers were when they were asked; it goes together with it, and is no cause. */
export interface SummaryBands {
  readonly facet: BandFacet
  /** the kind that is told: the one with most answers of a known band */
  readonly of: FigureId
  readonly unit: 'points' | 'percent'
  /** the least engaged first; those without an answer are left out */
  readonly groups: readonly SummaryBand[]
}

/** One band; below five answers its score is withheld. */
export interface SummaryBand extends Pick<
  SummaryFigure,
  'n' | 'status' | 'value' | 'low' | 'high' | 'withheld'
> {
  /** such as `2-3` or `10-59s`; see `BAND_VALUES` */
  readonly band: string
}

/** Why the largest change came: how much who answered explains, and the groups that moved otherwise. */
export interface SummaryWhy extends Pick<
  Explanation,
  'change' | 'facets' | 'lookedAt' | 'areAlike'
> {
  /** the change as it is printed */
  readonly printed: number
  readonly unit: 'points' | 'percent'
  readonly segments: readonly (Move & { readonly facet: string; readonly value: string })[]
}

/** The reply of `GET /api/sites/{site}/summary`. */
export interface Summary {
  readonly site: { readonly id: string; readonly name: string; readonly zone: string }
  /** the last four whole weeks, and the four before */
  readonly days: Days
  readonly before: Days
  /** the last complete month, of customers */
  readonly month: Days
  /** visits are counted on this site */
  readonly countsVisits: boolean
  /** visits that were suspected and are in no figure */
  readonly excludedVisits: number
  readonly figures: readonly SummaryFigure[]
  /** satisfaction by engagement; none where no visits were counted as answers came */
  readonly bands: readonly SummaryBands[]
  /** the largest change that is real, all figures together looked at (Holm, 5 %); absent: none */
  readonly largest?: FigureId
  /** of a largest change that is one of satisfaction; the facet `survey` is which survey was answered */
  readonly why?: SummaryWhy
}
