/** What makes a survey want to ask. Whether it may is decided by eligibility.ts. */
export type Trigger =
  | { readonly on: 'load' }
  /** seconds on this page while visible */
  | { readonly on: 'seconds'; readonly seconds: number }
  /** how far down the page, 1 to 100 % */
  | { readonly on: 'scroll'; readonly percent: number }
  /** pointer leaves through the top on desktop; a back gesture or a minute of idling on touch */
  | { readonly on: 'exit' }
  | { readonly on: 'idle'; readonly minutes: number }
  | { readonly on: 'click'; readonly selector: string }
  /** `earshot('track', name, properties)`; every filter must hold; `unless` cancels while waiting */
  | {
      readonly on: 'event'
      readonly name: string
      readonly where?: readonly PropertyFilter[]
      readonly delaySeconds?: number
      readonly unless?: string
    }
  /** a tab at the edge of the page that is always there */
  | { readonly on: 'tab' }
  /** an `<earshot-survey>` element in the page */
  | { readonly on: 'inline' }
  /** only by its hosted address or by `earshot('show', id)` */
  | { readonly on: 'call' }

export interface PropertyFilter {
  readonly name: string
  readonly how: 'is' | 'not' | 'contains' | 'above' | 'below' | 'set' | 'unset'
  readonly value?: string | number | boolean
}

export interface PageRule {
  /** path and query of the page are compared, as people read them; `wildcard`: `*` stands for anything */
  readonly how: 'equals' | 'starts' | 'contains' | 'wildcard' | 'regex'
  readonly value: string
}

/** Who may be asked. Every field that is given must hold; unknown shoppers can be targeted too. */
export interface Audience {
  /** at least one matches; absent: every page */
  readonly pages?: readonly PageRule[]
  /** none matches */
  readonly notPages?: readonly PageRule[]
  readonly devices?: readonly Device[]
  /** BCP 47 prefixes: `zh` holds for `zh-Hans-CN` */
  readonly langs?: readonly string[]
  /** the referrer contains one of these */
  readonly referrers?: readonly string[]
  /** utm parameters of the landing page, by name without `utm_` */
  readonly utm?: Readonly<Record<string, string>>
  readonly visit?: 'new' | 'returning'
  /** pages seen on this site, this one counted; default 2 */
  readonly minPages: number
  /** visits (30 minutes apart), this one counted; default 2 with an nps question, else 1 */
  readonly minVisits: number
  /** days since this browser was first seen, or since which the shop knows the customer; default 0 */
  readonly minDaysKnown: number
  readonly traits?: readonly PropertyFilter[]
  /** names of tracked events that have happened in this browser */
  readonly events?: readonly string[]
}

export type Device = 'phone' | 'tablet' | 'desktop'

/** How rarely a shopper is asked. Days and counts; defaults and reasons in `FREQUENCY_DEFAULTS`. */
export interface Frequency {
  readonly afterAnswerDays: number
  readonly afterDismissalDays: number
  readonly laterDays: number
  /** impressions without an answer before the survey gives up on this shopper */
  readonly maxShowings: number
  /** share of visitors who may be asked, 0 to 1; sticky by `hash(visitor, survey)` */
  readonly sample: number
  /** least seconds on the page before asking */
  readonly minSeconds: number
  /** answers a day and in all, after which it stops asking; absent: no quota */
  readonly quotaPerDay?: number
  readonly quotaTotal?: number
}

export const FREQUENCY_DEFAULTS = {
  /** 60 to 90 days is the common figure among vendors */
  afterAnswerDays: 90,
  /** vendors: 7 to 30 */
  afterDismissalDays: 30,
  laterDays: 7,
  /** GOV.UK asks twice */
  maxShowings: 2,
  sample: 1,
  minSeconds: 8,
} as const satisfies Frequency
