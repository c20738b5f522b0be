import type { Reason } from '#shared/eligibility.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules, TagRules } from '#shared/rules.ts'
import type { Page } from '#shared/screen.ts'
import type { KeptMemory } from './memory.ts'

/** What the tag hands to the engine: one site on one page. */
export interface TagContext {
  readonly rules: TagRules
  /** the folder that the tag came from, `https://answers.example/w/` */
  readonly base: string
  readonly memory: KeptMemory
  readonly settings: Settings
  /** the reasons against a survey that memory and address tell */
  screen(survey: SurveyRules): readonly Reason[]
  /** how long this page view has been visible */
  visibleMs(): number
  /** every `earshot(…)` so far; the tag itself acts only on those that cannot wait */
  readonly calls: Call[]
  /** set by each module once it is there, which calls the one before: a call has been added */
  onCall?(): Promise<unknown> | undefined
  /** set by the module that counts visits: another page view, or another query of the same page */
  onView?(): void
}

/** `earshot(name, …)` as it was called. */
export type Call = readonly [name: string, ...args: unknown[]]

/** `data-*` of the script tag, each may be missing. */
export interface Settings {
  /** speaks this language whatever the page says */
  readonly lang?: string
  /** `required`: does nothing until `earshot('consent', 'granted')` */
  readonly consent?: string
  /** `none`: writes nothing to the shopper's storage */
  readonly storage?: string
  /** tells the page's data layer of events; its name, or empty for `dataLayer` */
  readonly layer?: string
  /** how the question reaches the shopper; absent: `tag` */
  readonly channel?: string
  /** the collector's own page: only the survey in it is shown, without asking */
  readonly hosted?: string
  /** draws cards so, whatever the survey and the page say */
  readonly theme?: string
}

/**
 * What the tag calls of the engine's module. Pinned tags (`pinned/`) call it for ever as it was when they
 * were pinned: parameters are added at the end, and none changes or goes.
 */
export interface EngineModule {
  /** a trigger has fired: shows the survey if nothing speaks against it, now or within this view */
  ask(tag: TagContext, survey: SurveyRules, event?: Properties): void
  /** shows the always-there tab of a survey until the page view ends */
  tab(tag: TagContext, survey: SurveyRules, until: AbortSignal): Promise<void>
  /** fills an `<earshot-survey>` */
  embed(tag: TagContext, element: HTMLElement): Promise<void>
  /** a trigger may fire soon: fetches what draws and what it says, and watches for the tag */
  ready(tag: TagContext, survey: SurveyRules, fire: () => void, until: AbortSignal): void
  /** acts on the calls that the tag has only noted; resolves to what the latest comes to */
  call(tag: TagContext): Promise<unknown>
  /** the address asks for the panel or for a preview */
  look(tag: TagContext): void
  /** sends what earlier pages could not */
  flush(tag: TagContext): Promise<void>
}

/** What the tag calls of the module that counts visits. */
export interface StayModule {
  /** counts from the page view that is under way on */
  stay(tag: TagContext, page: () => Page): void
}
