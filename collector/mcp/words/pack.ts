import type { FollowUpStatus } from '#shared/follow-up.ts'
import type { SurveyListItem } from '#shared/results.ts'
import type { ScoredQuestion } from '#shared/scores.ts'
import type { FenceKind } from '../fence.ts'
import type { AssistantLang } from './packs.ts'

/** How large something is: characters of a text, entries of a list, or a number alone. */
export type SizeUnit = 'characters' | 'entries' | 'number'

/** What an argument has to be. */
export type ArgumentKind = 'text' | 'number' | 'whole' | 'list' | 'object' | 'yesno'

/** Everything that tools say around the statements of the API, in one language. */
export interface AssistantPack {
  readonly lang: AssistantLang
  /** what stands between two markers */
  readonly fence: Readonly<Record<FenceKind, string>>

  /** names that a tool does not know, and those that it does */
  readonly aside: (names: string, known: string) => string
  /** @param about what the argument is, as the schema describes it in English */
  readonly needed: (name: string, about: string) => string
  readonly kinds: Readonly<Record<ArgumentKind, string>>
  readonly isKind: (name: string, kind: string, about: string) => string
  readonly isOneOf: (name: string, values: string) => string
  readonly atLeast: (name: string, bound: string, unit: SizeUnit) => string
  readonly atMost: (name: string, bound: string, unit: SizeUnit) => string
  readonly unreadable: (name: string, about: string) => string
  readonly badDay: (name: string) => string
  readonly badPage: string

  /** what to do after a refusal of this status */
  readonly hints: Readonly<Record<401 | 403 | 404 | 429, string>>
  readonly noCollector: (origin: string) => string
  /** what answers is no collector */
  readonly noneOfOurs: (origin: string) => string
  readonly otherVersion: (origin: string) => string
  readonly refusedWith: (status: number) => string
  readonly there: (ids: string, more: boolean) => string
  readonly noneReadable: string
  readonly responsesNamed: string
  readonly noTemplate: (wanted: string, ids: string) => string
  readonly noQuestion: (wanted: string, ids: string) => string
  readonly noRating: (wanted: string, ids: string) => string
  readonly noPage: (q: string) => string
  readonly noFacet: (wanted: string, facets: string) => string
  readonly noSurveyHere: (wanted: string, ids: string) => string
  readonly noSurveyPublished: string
  readonly nothingToShow: string

  readonly head: (text: string, id: string, metric: string, n: number) => string
  readonly days: (from: string, to: string) => string
  readonly against: (period: string, previous: string) => string
  readonly tooYoung: (period: string) => string
  readonly noChange: string
  readonly noReasons: string
  readonly noCause: string
  readonly lookedAt: (from: string, to: string, zone: string, least: number) => string
  readonly rules: Readonly<Record<ScoredQuestion['status'], string>>
  readonly more: (resource: string, link: string) => string
  readonly fewForGroups: string
  readonly moreGroups: (cursor: string) => string
  readonly moreSurveys: (cursor: string) => string
  readonly moreComments: (cursor: string) => string
  readonly levelOf: (question: string, level: string, n: number) => string
  readonly handedOut: (today: number, most: number) => string

  readonly site: (id: string, name: string, zone: string) => string
  readonly survey: (id: string, site: string, name: string, state: string) => string
  readonly states: Readonly<Record<SurveyListItem['state'], string>>

  readonly noComment: string
  readonly noneSoFar: string
  readonly warning: string
  readonly nobody: string
  readonly order: (data: string) => string
  readonly willBeAsked: (surveys: string) => string
  readonly leftOut: (responses: number, orders: number) => string

  readonly goodWords: (list: string) => string
  readonly badWords: (list: string) => string
  readonly word: (word: string, good: number, bad: number) => string
  readonly noWords: string
  readonly wordsRead: (good: number, bad: number, most: number, lookedAt: number) => string

  readonly asks: (survey: string, mayAsk: boolean, trigger: string) => string
  readonly paused: string
  readonly sampled: (percent: number) => string
  readonly notOnPage: string
  readonly foreignOrigin: (origin: string, origins: string) => string
  readonly noTagYet: (tag: string) => string
  readonly tagSeen: (day: string) => string

  readonly drafted: (draft: string, link: string) => string
  readonly draftThere: (draft: string, name: string, link: string) => string
  readonly worded: (link: string) => string
  readonly marked: (day: string) => string
  readonly statuses: Readonly<Record<FollowUpStatus, string>>
  readonly followedUp: (response: string, status: string, tags: string) => string
}
