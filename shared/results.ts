import type { FollowUp } from './follow-up.ts'
import type { SpamFlag } from './spam-flags.ts'
import type { OptionTally, Tally } from './tally.ts'
import type { Site } from './site.ts'
import type { Question } from './survey.ts'
import type { WordFrequency } from './word-frequency/word-frequency.ts'

/** A day in the site's zone, `YYYY-MM-DD`. */
export type Day = string

/** How far shoppers came. Each counts responses; `answered ÷ shown` is the response rate. */
export interface Funnel {
  readonly shown: number
  readonly seen: number
  readonly answered: number
  readonly commented: number
  readonly completed: number
  readonly dismissed: number
}

/** The reply of `GET /api/surveys/{survey}/results`: counts only, scores are computed from them. */
export interface Results extends Funnel {
  readonly survey: {
    readonly id: string
    readonly site: string
    readonly name: string
    readonly ver: number
    readonly lang: string
    readonly anonymous: boolean
  }
  readonly site: {
    readonly id: string
    readonly name: string
    readonly brand: string
    readonly zone: string
  }
  /** first and last day, both included, in the site's zone */
  readonly from: Day
  readonly to: Day
  /** these days are four whole weeks, although they are a calendar month as well */
  readonly unit?: 'weeks'
  /** the filter in force: only answers that are in all of these; absent: all answers */
  readonly only?: readonly { readonly facet: string; readonly value: string }[]
  /** today in the site's zone; a period that holds it is still running */
  readonly today: Day
  /** the period that this one is compared with; with `compare` or `period` */
  readonly previous?: Funnel & { readonly from: Day; readonly to: Day; readonly unit?: 'weeks' }
  /** the day on which a running period gets its verdict */
  readonly verdictOn?: Day
  /** the survey began within the period, which still runs, or is too young to be compared: these are all answers since this day */
  readonly since?: Day
  /** what came in after a period that is just over, today included */
  readonly later?: Later
  /** days with at least one impression, ascending */
  readonly days: readonly DayFunnel[]
  readonly questions: readonly QuestionResults[]
  /**
   * everyone who was asked, in exactly one cell each: by these answers are weighed. Narrowed to
   * segments of page, device or channel they are theirs, to any other segment none; answers given where
   * no card was shown are in none
   */
  readonly cells: readonly CellResults[]
  /** responses kept but not counted above: from a foreign origin, or suspected */
  readonly excluded: number
  /** of these, those that came too fast and wait for their owner's word; absent: none */
  readonly held?: number
  /** impressions that nobody answered and that count nowhere, being more than people see; absent: none */
  readonly flooded?: number
  /**
   * of an anonymous survey: the newest days of which segments are told, where they are not told of the
   * days asked for; absent: they are, or none are yet
   */
  readonly groupDays?: { readonly from: Day; readonly to: Day }
  /** responses answered where no card was shown, as at a till or in a mail: in the tallies, in no funnel; absent: none */
  readonly elsewhere?: number
  /** versions published inside the period, but the first: nothing changed with that */
  readonly versions: readonly VersionMark[]
  /** history of other tools inside the period: where it ends, the method of asking changed */
  readonly imports: readonly {
    readonly source: string
    readonly from: Day
    readonly to: Day
  }[]
  /** what owners wrote at days of the site inside the period, ascending */
  readonly annotations: readonly Annotation[]
  /** grows with every change that these counts would show; for live updates */
  readonly revision: number
}

/** Answers of the days right after a period: of each question how often each rating was picked. */
export interface Later {
  readonly from: Day
  readonly to: Day
  readonly shown: number
  readonly answered: number
  readonly tallies: Readonly<Record<string, Tally | OptionTally>>
}

/** A version, and what of it may move a score. */
export interface VersionMark {
  readonly ver: number
  readonly day: Day
  /**
   * `wording`: a question was put in other words; `asking`: who is asked, and when; `questions`: which
   * are asked, or how they look; `other`: none of these, such as a colour. The weightiest where several
   * changed.
   */
  readonly changed: 'wording' | 'asking' | 'questions' | 'other'
  /** questions that were put in other words; absent: none */
  readonly reworded?: readonly string[]
  /** with `reworded`: the weightiest change for questions that kept their words */
  readonly besides?: 'asking' | 'questions'
}

/** What an owner wrote at a day of a site: "new checkout". */
export interface Annotation {
  readonly id: string
  readonly day: Day
  /** 1 to 200 characters */
  readonly text: string
}

export interface DayFunnel extends Funnel {
  readonly day: Day
}

export interface QuestionResults {
  readonly id: string
  readonly kind: Question['kind']
  readonly points?: number
  /** csat: the lowest rating, and how many of the highest count, where they are not the default */
  readonly lowest?: 0 | 1
  readonly top?: number
  readonly direction?: 'high' | 'low'
  readonly horizonDays?: number
  /** the wording in the survey's language, placeholders filled */
  readonly text: string
  /** BCP 47, the language of that wording; absent: not known */
  readonly lang?: string
  /** an owner's own words at the ends of the scale, as shoppers read them; absent: the default ones */
  readonly ends?: { readonly low: string; readonly high: string }
  /** the newest day within the two periods on which a version put it in other words; absent: none did */
  readonly reworded?: Day
  /** rating → count, or option id → count; for a comment `{}` */
  readonly tally: Tally | OptionTally
  readonly previousTally?: Tally | OptionTally
  /** choice: how many answered it, each once, however many options they picked */
  readonly answers?: number
  readonly previousAnswers?: number
  /** choice: more than one option may be picked */
  readonly many?: true
  /** choice: id → wording in the survey's language, those of earlier versions after the newest's */
  readonly options?: Readonly<Record<string, string>>
  readonly days: readonly { readonly day: Day; readonly tally: Tally | OptionTally }[]
  readonly segments: readonly SegmentResults[]
}

/** Shoppers asked on one group of pages, on one kind of device, through one channel. */
export interface CellResults {
  /** absent: not known, or one of many that are counted together */
  readonly page?: string
  readonly device?: string
  readonly channel?: string
  readonly shown: number
  readonly answered: number
  /** question → tally, rating questions alone */
  readonly tallies: Readonly<Record<string, Tally>>
}

/** One value of one facet: the tally of this question there, and how many were asked. */
export interface SegmentResults {
  readonly facet: string
  readonly value: string
  readonly tally: Tally | OptionTally
  readonly previousTally?: Tally | OptionTally
  readonly shown: number
  readonly answered: number
  readonly previousShown?: number
  readonly previousAnswered?: number
  /** choice: how many answered the question there; `answered` is the whole survey */
  readonly answers?: number
  readonly previousAnswers?: number
}

/** One response as the owner reads it; the reply of `GET /api/surveys/{survey}/responses`. */
export interface ResponseItem {
  readonly id: string
  readonly ver: number
  readonly flags: number
  readonly day: Day
  /** ISO 8601 UTC, when the card was shown */
  readonly at: string
  readonly answers: Readonly<Record<string, number | string | readonly string[]>>
  readonly page?: string
  readonly device?: string
  readonly lang?: string
  readonly visit?: string
  /** bands of engagement as the card was shown, where visits are counted */
  readonly visits?: string
  readonly time?: string
  readonly converted?: string
  readonly channel?: string
  readonly customer?: string
  /** nobody vouches for `customer`: the page may have said any */
  readonly unsigned?: true
  /** kept, but in none of the counts */
  readonly excluded?: true
  /** it came otherwise than by a card that was shown: in the score, in no rate and no funnel */
  readonly elsewhere?: true
  /** what was noticed of it; absent when nothing was */
  readonly marks?: readonly SpamFlag[]
  readonly traits?: Readonly<Record<string, string | number | boolean>>
  /** what owners made of it; absent while nobody has looked after it */
  readonly care?: FollowUp
}

export interface ResponsePage {
  readonly responses: readonly ResponseItem[]
  /** pass as `cursor` for older ones; absent on the last page */
  readonly next?: string
  /** to an assistant: how many responses it was handed today (UTC), and how many it is in a day */
  readonly handedOut?: { readonly today: number; readonly most: number }
}

/** The reply of `GET /api/surveys`: every survey the reader may see, in the order of publishing. */
export interface SurveyList {
  readonly surveys: readonly SurveyListItem[]
}

/** The reply of `GET /api/surveys/{survey}/word-frequency`. */
export interface WordFrequencyReply extends WordFrequency {
  readonly from: Day
  readonly to: Day
  /** the rating by which a comment counts as good or bad */
  readonly question: string
  /** responses with a comment that are read at most, the newest */
  readonly most: number
}

/** A survey as the overview lists it; its counts are read from its own results. */
export interface SurveyListItem {
  readonly id: string
  readonly name: string
  /** the newest published version */
  readonly ver: number
  readonly site: Results['site']
  /**
   * `waiting`: before it opens; `closed`: after it closes; `full`: its quota is met; `paused`: it
   * rests until its owner says otherwise
   */
  readonly state: 'asking' | 'waiting' | 'closed' | 'full' | 'paused'
}

/** The reply of `GET /api/sites`: every site the reader may see, in the order of adding. */
export interface SiteList {
  readonly sites: readonly Site[]
}
