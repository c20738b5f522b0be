import type { Audience, Frequency, Trigger } from './asking.ts'
import type { Localized } from './localized.ts'
import type { Look, Thanks } from './look.ts'

/** What is asked. The kind is declared by the owner, never guessed from a scale. */
export type QuestionKind = 'nps' | 'csat' | 'ces' | 'repurchase' | 'comment' | 'choice'

/** The kinds that are answered with an integer and have a score. */
export type RatingKind = 'nps' | 'csat' | 'ces' | 'repurchase'

/** One thing asked. Fields that do not belong to the kind are refused by the schema. */
export interface Question {
  /** `[a-z][a-z0-9_-]{0,31}`, unique in its survey; the key of its answers */
  readonly id: string
  readonly kind: QuestionKind
  /**
   * how many points the scale has: nps 11, csat 2 to 11, ces 5 or 7, repurchase 5 or 11; absent: the
   * kind's default (nps 11, csat 5, ces 7, repurchase 5)
   */
  readonly points?: number
  /** csat: the lowest rating; absent: 0 of eleven points, else 1 */
  readonly lowest?: 0 | 1
  /** csat: how many of the highest ratings count as good, at most half; absent: 2, or as many as half */
  readonly top?: number
  /** `low` is CES 1.0 (1 = very low effort = good) and exists for imports only; absent: `high` */
  readonly direction?: 'high' | 'low'
  /** how a csat scale is drawn; absent: `numbers` */
  readonly face?: 'numbers' | 'smileys' | 'stars'
  /** repurchase: the horizon asked about, 1 to 3,650; absent: 30 */
  readonly days?: number
  /** choice: 2 to 20, in the owner's order (shown shuffled unless `keepOrder`) */
  readonly options?: readonly ChoiceOption[]
  /** choice: more than one may be picked */
  readonly many?: boolean
  /** choice: offers "other" with a text field; its id is `other`, its text the comment of the answer */
  readonly other?: boolean
  /** choice: the order is meaningful, do not shuffle */
  readonly keepOrder?: boolean
  /** asked only if an earlier rating lies in this band, bounds included */
  readonly when?: { readonly question: string; readonly from: number; readonly to: number }
  /** the owner's wording; absent: the language pack's. `{brand}` `{product}` `{days}` are filled in */
  readonly text?: Localized
  /** the owner's words at the two ends of the scale */
  readonly low?: Localized
  readonly high?: Localized
}

export interface ChoiceOption {
  /** `[a-z0-9][a-z0-9_-]{0,31}`, unique in its question; never `other` */
  readonly id: string
  readonly text: Localized
}

/**
 * An ordered list of questions and when to ask them, as published. A published version never
 * changes: an edit makes `ver + 1`.
 */
export interface Survey {
  /** `[a-z0-9][a-z0-9-]{0,39}`, unique on the collector */
  readonly id: string
  readonly site: string
  /** 1, 2, 3 … */
  readonly ver: number
  readonly name: string
  /** the language that others fall back to */
  readonly lang: string
  /** 1 to 20 */
  readonly questions: readonly Question[]
  readonly trigger: Trigger
  readonly audience: Audience
  readonly manners: Frequency
  readonly look: Look
  readonly thanks: Thanks
  /** who asks first when several may; higher wins, then the survey longer published */
  readonly priority: number
  /** the customer's name and traits are never kept, segments under 5 withheld */
  readonly anonymous: boolean
  /** a reward is given for answering; kept with each answer */
  readonly incentive: boolean
  /** ratings in mails lead to a page that takes the answer; absent: they do not */
  readonly mailAnswers?: boolean
  /** ISO 8601; before and after these the survey does not ask */
  readonly opens?: string
  readonly closes?: string
}

/** A survey as an owner writes it: only the questions are needed, the rest has defaults. */
export interface SurveyDraft extends Partial<
  Omit<Survey, 'site' | 'ver' | 'questions' | 'manners' | 'audience' | 'look'>
> {
  readonly questions: readonly Question[]
  readonly manners?: Partial<Frequency>
  readonly audience?: Partial<Audience>
  readonly look?: Partial<Look>
}
