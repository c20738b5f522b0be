import type { Day } from '#shared/results.ts'
import type { Site } from '#shared/site.ts'
import type { Question } from '#shared/survey.ts'
import type { Kinds } from './contributions.ts'

/** A survey as the writer needs it at hand: numbers, kinds, and its site. */
export interface KnownSurvey {
  readonly no: number
  readonly siteNo: number
  readonly id: string
  readonly site: Site
  readonly kinds: Kinds
  /** the questions of each published version, in order */
  readonly versions: ReadonlyMap<number, readonly Question[]>
  /** of each published version the days after an answer in which a shopper is not asked again */
  readonly waits: ReadonlyMap<number, number>
  /** answers of days before it are gone, their tallies stand */
  readonly settledDay?: Day
}
