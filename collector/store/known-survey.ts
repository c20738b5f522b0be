import type { Day } from '#shared/results.ts'
import type { Site } from '#shared/site.ts'
import type { Kinds } from './contributions.ts'

/** A survey as the writer needs it at hand: numbers, kinds, and its site. */
export interface KnownSurvey {
  readonly no: number
  readonly siteNo: number
  readonly id: string
  readonly site: Site
  readonly kinds: Kinds
  /** answers of days before it are gone, their tallies stand */
  readonly settledDay?: Day
}
