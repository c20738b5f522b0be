import type { HiddenBecause } from '../score/weigh-answers.ts'
import type { Metric } from '../score/score.ts'

/** A sentence of which the first part is what matters: bold on the page, plain elsewhere. */
export interface Said {
  readonly strong: string
  /** begins with its own space or comma; may be empty */
  readonly rest: string
}

/** What two tallies are called beside each other. */
export type Versus =
  /** this month and the last */
  | { readonly than: 'month' }
  /** this many days and as many right before */
  | { readonly than: 'days'; readonly days: number }
  /** other days, as this language writes them */
  | { readonly than: 'named'; readonly name: string }
  /** a group and everybody else; or what it is held against, as this language calls it */
  | { readonly than: 'others'; readonly name?: string }

/** A number for the plural, and as it is written. */
export interface Counted {
  readonly n: number
  readonly text: string
}

/** Up or down, or for `others` higher and lower. */
export type Way = 'up' | 'down'

/**
 * All sentences about scores in one language. Hand-written; numbers arrive as they are written, so
 * that a pack is words and nothing else.
 */
export interface SayPack {
  /** BCP 47 */
  readonly lang: string
  /** as it stands before a level: "NPS 47" */
  readonly metrics: Readonly<Record<Metric, string>>
  readonly quantity: (metric: string, level: string) => string
  /** a change with its unit: +5 points, +5%p */
  readonly delta: (change: string, unit: 'points' | 'percent') => string

  readonly none: string
  readonly hidden: (answers: Counted, least: string) => string
  readonly tooFew: (low: string, high: string, answers: Counted) => Said
  /** follows the bold score */
  readonly rough: (low: string, high: string) => string
  /** follows the bold score */
  readonly solid: (low: string, high: string) => string
  readonly mean: (mean: string, low: string, high: string) => string
  readonly asked: (answered: Counted, shown: Counted, rate: string) => string
  /** behind every range */
  readonly tooltip: string

  readonly notEnough: string
  readonly noRealChange: string
  /** the same of two groups */
  readonly noRealDifference: string
  readonly aboutTheSame: (versus: Versus) => string
  /** `change` is absent when it rounds to nothing */
  readonly moved: (
    how: 'clear' | 'likely',
    way: Way,
    versus: Versus,
    change: string | undefined,
    low: string,
    high: string,
  ) => Said
  readonly maybe: (way: Way, versus: Versus) => Said
  readonly cannotTell: (low: string, high: string) => Said
  /** the same of two groups */
  readonly cannotTellApart: (low: string, high: string) => Said
  /** `day` is absent for a rolling window */
  readonly wait: (change: string, day: string | undefined) => string
  readonly visible: (size: string, unit: 'points' | 'percent') => string
  readonly shift: (way: Way, metric: string) => string
  readonly changePoint: (way: Way, day: string) => string

  /** `facet` as the page names it: device, page … */
  readonly mix: (facet: string, mix: string, change: string) => string
  readonly withinOnly: string
  readonly lookedAt: (groups: Counted, found: number) => string
  readonly lookedAtNone: (least: string) => string
  /** `group` as the page names it: phone, /checkout … */
  readonly finding: (group: string, change: string, sure: boolean) => Said
  readonly tag: (tag: string, change: string, low: string, high: string) => string

  readonly weighted: (quantity: string, low: string, high: string) => string
  readonly weightedCaveat: string
  readonly notWeighted: Readonly<Record<HiddenBecause, string>>

  /** the facets every site has; an owner's own are called as they are */
  readonly facets: Readonly<Record<string, string>>
  /** values of device, visit and channel */
  readonly values: Readonly<Record<string, string>>

  /** what a metric is, in words */
  readonly formula: Readonly<Record<Metric, (good: string) => string>>
}
