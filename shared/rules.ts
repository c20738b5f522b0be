import type { Audience, Frequency, Trigger } from './asking.ts'
import type { Look } from './look.ts'
import type { ReadableRule } from './page-match.ts'

/**
 * All that decides whether to ask, as the tag carries it: no wording, so that a page view costs the
 * same whatever the survey says. Short-lived (five minutes in caches).
 */
export interface TagRules {
  readonly v: 1
  readonly site: string
  /** file name beside the tag of what decides and sends, `desk.{hash}.js`; it knows the card's */
  readonly desk: string
  readonly quietPaths: readonly string[]
  readonly asksPerQuarter: number
  readonly gapDays: number
  /** proof of having fetched the tag, sent back with every batch; opaque */
  readonly proof?: string
  /** customers are to be asked: a tag that knows one, proven, asks `POST /w/{site}/asks` which */
  readonly asks?: true
  /** visits are counted */
  readonly visits?: {
    /** file name beside the tag of what counts them */
    readonly module: string
    /** names of `track` events that stand for those of GA4 */
    readonly aliases?: Readonly<Record<string, string>>
  }
  /** published, open surveys, the most important first */
  readonly surveys: readonly SurveyRules[]
}

/** An audience whose pages are written as the tag compares them. */
export interface RulesAudience extends Audience {
  readonly pages?: readonly ReadableRule[]
  readonly notPages?: readonly ReadableRule[]
}

export interface SurveyRules {
  readonly id: string
  readonly ver: number
  /** languages that have words on the collector; the first is the fallback */
  readonly langs: readonly string[]
  readonly trigger: Trigger
  readonly audience: RulesAudience
  /** quotas stay on the collector; a survey whose quota is met is `full` */
  readonly manners: Omit<Frequency, 'quotaPerDay' | 'quotaTotal'>
  readonly place: Look['place']
  readonly full?: true
  readonly opens?: string
  readonly closes?: string
}
