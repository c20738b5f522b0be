import type { FollowUpStatus } from '#shared/follow-up.ts'
import type { SpamFlag } from '#shared/spam-flags.ts'
import type { SurveyListItem, VersionMark } from '#shared/results.ts'
import type { RefusalPack } from '#shared/refusals/refusal.ts'
import type { QuestionKind } from '#shared/survey.ts'
import type { Mood } from '#shared/score/mood-of.ts'
import type { Against } from '#shared/analysis/before.ts'
import type { PeriodName } from '#shared/analysis/period-name.ts'
import type { ListName } from '../address/view.ts'
import type { Shortcut } from '../results/keys/shortcuts.ts'

/** A page of one site, as its tabs name it. */
export type SiteTab =
  | 'summary'
  | 'surveys'
  | 'install'
  | 'import'
  | 'webhooks'
  | 'people'
  | 'history'
  | 'settings'

type Moods = Readonly<Record<Mood, string>>

/**
 * Everything the owner's pages say in one language, except sentences about numbers, which
 * `#shared/phrases` writes. Counts arrive formatted; `n` beside them is for the plural.
 */
export interface Pack {
  /** BCP 47 */
  readonly lang: string
  /** in itself: "한국어" */
  readonly name: string
  readonly frame: {
    readonly skip: string
    readonly surveys: string
    readonly language: string
    readonly notFound: string
    readonly notFoundHint: string
    readonly home: string
    readonly help: string
    readonly account: string
    readonly results: string
  }
  /** the pages of one site */
  readonly tabs: Readonly<Record<SiteTab, string>>
  readonly form: {
    readonly sure: string
    readonly copy: string
    readonly copied: string
    readonly number: (low: number, high: number) => string
    readonly offline: string
    readonly failed: string
    readonly wait: (minutes: number) => string
    /** what the collector refuses, by its code */
    readonly refusals: RefusalPack
    /** which of the questions it is about, from 1 */
    readonly ofQuestion: (n: number, said: string) => string
  }
  readonly kinds: Readonly<Record<QuestionKind, string>>
  /** the name a score goes by: NPS, CSAT … */
  readonly metrics: Readonly<Record<QuestionKind, string>>
  readonly moods: {
    readonly nps: Moods
    readonly csat: Moods
    readonly ces: Moods
    readonly repurchase: Moods
  }
  /** a scale whose ends an owner has worded */
  readonly ownScale: {
    /** the share of its best ratings, where it is no CSAT; they are `ratings` of so many points */
    readonly metric: (top: number, points: number, ratings: string) => string
    readonly middle: string
    readonly part: (end: string, ratings: string) => string
  }
  readonly period: {
    readonly label: string
    readonly names: Readonly<Record<PeriodName, string>>
    /** steps to the period before and after */
    readonly earlier: string
    readonly later: string
    readonly comparedWith: string
    readonly against: Readonly<Record<Against, string>>
    readonly custom: string
    readonly from: string
    readonly to: string
    readonly apply: string
    readonly backwards: string
    readonly notBegun: string
  }
  readonly head: {
    readonly answers: (n: number, count: string) => string
    readonly shown: (n: number, count: string) => string
    readonly rate: (share: string) => string
    readonly rateNone: string
    readonly live: string
    readonly notLive: string
    readonly updated: string
    readonly excluded: (n: number, count: string) => string
    /** answers given where no card was shown */
    readonly elsewhere: (n: number, count: string) => string
    readonly only: string
    readonly share: string
    readonly compare: string
    readonly export: string
    /** above the formats, where the page is filtered */
    readonly exportFiltered: string
    /** what codes in an export stand for */
    readonly codebook: string
  }
  /** answers that wait for their owner's word */
  readonly held: {
    readonly notice: (n: number, count: string) => string
    readonly look: string
    readonly count: string
    readonly exclude: string
    /** asked before they count */
    readonly sure: (n: number, count: string) => string
    /** said when they are not those that were seen */
    readonly changed: string
    /** impressions that count in no rate */
    readonly flooded: (n: number, count: string) => string
    /** leads to the manual */
    readonly why: string
  }
  /** 25–35; written out beside a negative end, where a dash would read as a minus */
  readonly span: (low: string, high: string) => string
  readonly level: {
    readonly formula: string
    /** the numbers before rounding */
    readonly exact: (value: string, range: string) => string
    /** how a change is counted, with the very numbers */
    readonly change: (sum: string) => string
    /** answers after and before */
    readonly compared: (after: string, before: string) => string
    readonly rate: (sum: string) => string
    /** how groups are told from everyone else */
    readonly groups: (least: string) => string
    readonly weighed: string
  }
  readonly spread: {
    readonly title: string
    readonly rating: string
    readonly answers: string
  }
  readonly trend: {
    readonly title: (days: string) => string
    readonly tooFew: string
    /** a version that changed the wording of this question, who is asked, other questions, or neither */
    readonly version: (ver: number, changed: VersionMark['changed']) => string
    /** where the history of another tool ends */
    readonly imported: (source: string) => string
    readonly numbers: string
    readonly date: string
    readonly score: string
    readonly range: string
    readonly hint: string
    /** all that is known of one day, in one line */
    readonly tell: (day: string, score: string, range: string, n: number, count: string) => string
    /** a day with too few answers for an exact score */
    readonly tellRange: (day: string, range: string, n: number, count: string) => string
    readonly tellGap: (day: string, n: number, count: string) => string
    /** the line is made in one of two ways */
    readonly lines: string
    readonly rolling: string
    readonly fading: string
    readonly fadingTitle: (days: string) => string
    /** `worth`: how many fresh answers the faded ones are worth */
    readonly tellFading: (day: string, score: string, range: string, worth: string) => string
    readonly events: string
    /** takes the chart along, as the format after it */
    readonly save: string
    readonly notSaved: string
  }
  /** what owners write at a day */
  readonly notes: {
    readonly add: string
    readonly text: string
    readonly hint: string
    readonly keep: string
    readonly change: (text: string) => string
    readonly remove: (text: string) => string
    readonly changeShort: string
    readonly removeShort: string
  }
  readonly why: { readonly title: string; readonly who: string }
  readonly segments: {
    /** what to do about a score: read a part of the scale, or a segment below the others */
    readonly next: Readonly<Record<'read' | 'low', (name: string) => string>>
    readonly title: string
    readonly answers: string
    readonly score: string
    readonly difference: string
    readonly sure: string
    readonly look: string
    readonly clear: string
    readonly narrow: (value: string) => string
    readonly more: (count: string) => string
    readonly fewer: string
    readonly emptyLabels: string
    readonly emptyDropped: (n: number, count: string) => string
    /** why groups are not shown on these days; days on which they are follow */
    readonly windowed: string
    readonly emptyFailed: string
  }
  readonly funnel: {
    readonly title: string
    readonly shown: string
    readonly seen: string
    readonly answered: string
    readonly commented: string
    readonly completed: string
    readonly dismissed: string
    /** a share, and of what */
    readonly of: Readonly<Record<'shown' | 'answered', (share: string) => string>>
    readonly before: (share: string) => string
  }
  /** stated intent beside what was then bought */
  readonly repurchase: {
    readonly title: string
    readonly said: string
    readonly others: string
    /** `level` is absent where there are too few customers to show any */
    readonly line: (
      who: string,
      customers: string,
      level: string | undefined,
      days: string,
    ) => string
    readonly note: (days: string) => string
  }
  readonly choice: {
    readonly other: string
  }
  readonly comments: {
    /** the heading where a survey asks for no words */
    readonly responses: string
    readonly title: string
    readonly all: string
    readonly none: string
    readonly noneOfMood: string
    readonly more: string
    readonly loading: string
    readonly rated: (rating: string, high: string) => string
    readonly words: string
    readonly noWords: string
    /** what was read, and that it is no cause */
    readonly wordsRead: (comments: string, words: string) => string
    readonly find: string
    readonly noneFound: string
    readonly list: string
    readonly lists: Readonly<Record<'comments' | ListName, string>>
    readonly status: string
    readonly anyStatus: string
    readonly statuses: Readonly<Record<FollowUpStatus, string>>
    readonly suspected: string
    /** nobody vouches for the customer's name */
    readonly unsigned: string
    /** why an answer is looked at twice */
    readonly marks: Readonly<Record<SpamFlag, string>>
    readonly count: string
    readonly leaveOut: string
    readonly counted: string
    readonly leftOut: string
    readonly tagged: (tag: string) => string
    readonly anyTag: string
    readonly notRead: string
    readonly reply: string
    readonly noteAndTags: string
    readonly note: string
    readonly tags: string
    readonly keep: string
    readonly notKept: string
  }
  /** what single keys do */
  readonly keys: {
    readonly title: string
    readonly does: Readonly<Record<Shortcut, string>>
    readonly on: string
    readonly close: string
  }
  readonly states: {
    readonly loading: string
    readonly empty: string
    readonly openEditor: string
    readonly openInstall: string
    readonly openTest: string
    readonly openHelp: string
    readonly notShownHint: string
    readonly shownHint: string
    readonly offline: string
    readonly offlineHint: string
    readonly failed: string
    readonly failedHint: string
    readonly missing: string
    readonly missingHint: string
    readonly stale: string
    readonly again: string
  }
  readonly overview: {
    readonly title: string
    readonly empty: string
    readonly emptyHint: string
    readonly addShop: string
    /** leads from a site's heading to where it is worked on */
    readonly manage: string
    readonly survey: string
    readonly score: string
    readonly trend: string
    readonly answers: string
    readonly rate: string
    readonly status: Readonly<Record<SurveyListItem['state'], string>>
    readonly window: string
    /** under a score whose question was put in other words in the days compared */
    readonly reworded: (day: string) => string
  }
}
