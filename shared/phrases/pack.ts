import type { HiddenBecause } from '../score/weigh-answers.ts'
import type { Metric } from '../score/score.ts'

/** A sentence of which the first part is what matters: bold on the page, plain elsewhere. */
export interface Said {
  readonly strong: string
  /** begins with its own space or comma; may be empty */
  readonly rest: string
}

/** What a level is held against: the same score earlier, or other answers at the same time. */
export type Versus = 'earlier' | 'others'

/** A level with what it is of: 35 and "2–29 Nov", or 44 and "Desktop". */
export interface Named {
  /** as printed; a range where there are too few answers for an exact score */
  readonly level: string
  readonly name: string
}

/** Both sides in one clause: "35 (2–29 Nov), 23 before (5 Oct–1 Nov)". */
export interface Pair {
  readonly now: Named
  readonly before: Named
}

/** A change as printed, and between what it lies. */
export interface Moved {
  /** absent when it rounds to nothing, or where a level is no exact score */
  readonly change?: string
  readonly low: string
  readonly high: string
  readonly unit: Unit
}

/** A number for the plural, and as it is written. */
export interface Counted {
  readonly n: number
  readonly text: string
}

/** Up or down, or for `others` higher and lower. */
export type Way = 'up' | 'down'

/** what a change is measured in: points of an NPS, points of a percentage */
export type Unit = 'points' | 'percent'

/**
 * All sentences about scores in one language. Hand-written; numbers arrive as they are written, so
 * that a pack is words and nothing else. They count answers, never people.
 */
export interface SayPack {
  /** BCP 47 */
  readonly lang: string
  /** as it stands before a level: "NPS 47" */
  readonly metrics: Readonly<Record<Metric, string>>
  readonly quantity: (metric: string, level: string) => string
  /** a change with its unit: +5 points, +5%p */
  readonly delta: (change: string, unit: Unit) => string
  /** the same beside two levels that show the unit already: +5, +5 points */
  readonly deltaBeside: (change: string, unit: Unit) => string
  /** a range in the place of a level */
  readonly between: (low: string, high: string) => string

  readonly none: string
  /** the same where a filter is in force; of an anonymous survey small groups are withheld */
  readonly noneLeft: (isAnonymous: boolean) => string
  /** `isOver`: no more answers will come */
  readonly hidden: (answers: Counted, least: string, isOver: boolean) => string
  readonly tooFew: (low: string, high: string, answers: Counted) => Said
  /** follows the bold score */
  readonly rough: (low: string, high: string) => string
  /** follows the bold score */
  readonly solid: (low: string, high: string) => string
  readonly mean: (mean: string, low: string, high: string) => string
  readonly answers: (answers: Counted) => string
  readonly asked: (answered: Counted, shown: Counted, rate: string) => string
  /** answers given where no card was shown; beside those that a card brought, or alone */
  readonly elsewhere: (answers: Counted) => string
  /** a share too small, or too near to all, for its digits */
  readonly under: (share: string) => string
  readonly over: (share: string) => string
  /** behind every range */
  readonly tooltip: string

  /** third quarter of 2026 */
  readonly quarter: (quarter: number, year: string) => string
  /** days of a young survey: since 12 October */
  readonly since: (day: string) => string
  /** what came in after the period shown; the level only from as many answers as a score needs */
  readonly later: (day: string, answers: Counted, level: string | undefined) => string

  readonly pair: (pair: Pair, versus: Versus) => string
  /** a clause that follows a whole sentence, as a sentence of its own */
  readonly beside: (clause: string) => string
  /** `isOver`: no more answers will come */
  readonly notEnough: (isOver: boolean) => string
  readonly noRealChange: string
  /** the same of two groups */
  readonly noRealDifference: string
  readonly aboutTheSame: (versus: Versus) => string
  readonly moved: (how: 'clear' | 'likely', way: Way, versus: Versus) => string
  /** what follows `moved` */
  readonly movedBy: (clause: string, moved: Moved, versus: Versus) => string
  /** a change that is told while its period runs, and what follows it: the day of the verdict */
  readonly movedSoFar: (way: Way) => string
  readonly verdictOn: (day: string) => string
  readonly maybe: (way: Way, versus: Versus) => Said
  /** what follows `maybe` */
  readonly maybeBy: (clause: string, moved: Moved, versus: Versus) => string
  readonly cannotTell: (low: string, high: string, unit: Unit) => Said
  /** the same of two groups */
  readonly cannotTellApart: (low: string, high: string, unit: Unit) => Said
  /** `day` is absent where nobody knows when it ends */
  readonly wait: (change: string, day: string | undefined) => string
  readonly visible: (size: string, unit: Unit) => string
  /** towards better or worse answers, whichever end of the scale is good */
  readonly shift: (way: Way, metric: string) => string
  /** the two sides were not asked in the same words */
  readonly reworded: (day: string) => string
  /** the same of a choice, whose options may be others as well */
  readonly reoffered: (day: string) => string
  readonly changePoint: (way: Way, day: string) => string

  /** how much of a change the mix explains; `facet` as the page names it: device, page … */
  readonly mix: (facet: string, mix: string, change: string, unit: Unit) => string
  /** where the mix went the other way, or further than the change */
  readonly mixAgainst: (facet: string, mix: string, change: string, unit: Unit) => string
  readonly lookedAt: (groups: Counted, found: number) => string
  readonly allAlike: (groups: Counted) => string
  /** no group has enough answers, or the rest beside it has not; `earlier`: in both periods */
  readonly lookedAtNone: (least: string, versus: Versus) => string
  /** a group that changed otherwise than all other answers */
  readonly movedGroup: (group: string, change: string, rest: string, sure: boolean) => Said
  /** a group that differs from all other answers in the same days */
  readonly differs: (
    group: string,
    pair: { readonly own: string; readonly rest: string },
    /** absent where a level is a range */
    change: string | undefined,
    sure: boolean,
  ) => Said

  /** `quantity` is a range where there are too few answers for an exact score */
  readonly weighted: (quantity: string, ends: readonly [string, string] | undefined) => string
  readonly weightedCaveat: string
  /** weighing moves the score, but by less than chance does; without levels where none is printed */
  readonly withinNoise: (levels: readonly [string, string] | undefined) => string
  readonly notWeighted: Readonly<Record<Exclude<HiddenBecause, 'noise'>, string>>

  /** the facets every site has; an owner's own are called as they are */
  readonly facets: Readonly<Record<string, string>>
  /** values of device, visit and channel */
  readonly values: Readonly<Record<string, string>>
  /** values beyond those that are counted by name */
  readonly otherValues: string

  /** neighbouring ratings: 4–5 */
  readonly ratings: (low: string, high: string) => string
  /** what a metric is, in words */
  readonly formula: Readonly<Record<Metric, (good: string) => string>>
}
