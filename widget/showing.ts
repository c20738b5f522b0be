import type { Look } from '#shared/look.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyWords } from '#shared/words.ts'

/** Where answers go. */
export interface Door {
  /** the folder that the tag came from, `https://answers.example/w/` */
  readonly base: string
  readonly site: string
  /** proof of having fetched the tag */
  readonly proof?: string | undefined
  /** whether anything may be written to the shopper's storage */
  readonly stores: boolean
}

/** Who answers, as far as the page says so; kept out of storage. */
export interface Who {
  readonly customer?: string | undefined
  readonly customerProof?: string | undefined
  readonly traits: Properties
}

/** What happens to a showing, in this order; `note` gets each at most once a showing. */
export type ShowingEvent =
  | 'shown'
  | 'seen'
  | 'answered'
  | 'completed'
  | 'dismissed'
  | 'later'
  | 'closed'

/** All that the card needs from the tag to show one survey. */
export interface Showing {
  readonly door: Door
  readonly words: SurveyWords
  readonly place: Look['place']
  /** inline: the element that the shop put into its page */
  readonly element?: HTMLElement | undefined
  readonly who: Who
  readonly visit: 'new' | 'returning'
  readonly channel: string
  /** values for placeholders such as `{product}` */
  readonly values: Properties
  note(event: ShowingEvent, detail?: object): void
}

/** What the tag calls of the card's module. */
export interface CardModule {
  /** shows one survey; for a tab, the tab. Returns what takes it away again */
  open(showing: Showing): Promise<() => void>
  /** sends what earlier pages could not */
  flush(door: Door): void
  /** the reasons of `earshot('why')` in plain English, printed */
  explain(lines: readonly WhyLine[]): void
}

/** One survey and why it does not ask, as {@link Reason}, or `ask`. */
export type WhyLine = readonly [survey: string, code: string, is?: number, needs?: number]
