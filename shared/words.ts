import type { Look } from './look.ts'
import type { Question } from './survey.ts'

/**
 * All that the card needs to show one survey in one language: the reply of
 * `GET /w/{site}/{survey}-{ver}-{lang}.json`, immutable. Placeholders that the collector knows
 * (`{brand}`, `{days}`) are filled; `{product}` and other traits are filled in the page.
 */
export interface SurveyWords {
  readonly survey: string
  readonly ver: number
  /** BCP 47, the language these words are in */
  readonly lang: string
  readonly rtl?: true
  readonly look: Look
  /** the accent as it is drawn on either theme */
  readonly accents?: { readonly light: Accent; readonly dark: Accent }
  readonly incentive?: true
  /** neither the customer nor traits are sent */
  readonly anonymous?: true
  /** what `{product}` reads when the page does not say which */
  readonly product: string
  readonly questions: readonly QuestionWords[]
  readonly thanks: OtherLang & {
    readonly text: string
    readonly link?: OtherLang & { readonly url: string; readonly text: string }
    readonly coupon?: string
  }
  readonly ui: CardWords
}

/** The language of a text; absent: the card's. */
export interface OtherLang {
  /** BCP 47 */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

/** A question as the card draws it; the language is that of its text. */
export interface QuestionWords
  extends
    OtherLang,
    Pick<Question, 'id' | 'kind' | 'points' | 'lowest' | 'face' | 'many' | 'keepOrder' | 'when'> {
  readonly text: string
  /** words at the two ends of a rating scale */
  readonly low?: string
  readonly high?: string
  /** full accessible name of each rating, from the lowest: "9 of 10" or "Satisfied" */
  readonly names?: readonly string[]
  readonly options?: readonly (OtherLang & { readonly id: string; readonly text: string })[]
  /** label of "other" when it is offered */
  readonly other?: string
}

/** Everything else that a card says, in one language. */
export interface CardWords {
  /** accessible name of the card, `{brand}` filled */
  readonly title: string
  readonly close: string
  readonly later: string
  readonly back: string
  readonly next: string
  readonly send: string
  readonly done: string
  readonly skip: string
  /** over an empty comment field */
  readonly commentHint: string
  /** `{step}` and `{steps}` are filled in the card */
  readonly progress: string
  /** announced once an answer is kept on this device */
  readonly saved: string
  readonly copy: string
  readonly copied: string
  /** names the always-there tab */
  readonly tab: string
}

/** The colours of buttons and picked ratings. */
export interface Accent {
  /** `#rrggbb` */
  readonly fill: string
  /** what is written on it */
  readonly text: '#000' | '#fff'
}
