import type { Days } from './analysis/days.ts'
import type { QuestionAnalysis } from './analysis/describe-question.ts'
import type { Day, Results } from './results.ts'
import type { QuestionKind } from './survey.ts'
import type { Metric, Status } from './score/score.ts'

/** The reply of `GET /api/surveys/{survey}/scores`: finished statements, nothing left to compute. */
export interface Scores {
  readonly survey: Results['survey']
  readonly site: Results['site']
  /** language of the sentences, BCP 47 */
  readonly lang: string
  /** the days looked at, both included, in the site's zone */
  readonly from: Day
  readonly to: Day
  /** these days are four whole weeks, although they are a calendar month as well */
  readonly unit?: 'weeks'
  /** the filter in force; absent: all answers */
  readonly only?: Results['only']
  /** the same days, and those they are compared with */
  readonly compared?: Days & { readonly previous: Days }
  /** the survey began within the period, which still runs, or is too young to be compared: everything since this day */
  readonly since?: Day
  /** days right after, whose answers are told beside the score */
  readonly later?: { readonly from: Day; readonly to: Day }
  readonly shown: number
  readonly answered: number
  /** answered where no card was shown, as at a till or in a mail: in no response rate; absent: none */
  readonly elsewhere?: number
  /** rating questions, in the order in which they are asked */
  readonly questions: readonly ScoredQuestion[]
  /** choice questions, in the order in which they are asked */
  readonly choices: readonly ScoredChoice[]
}

export interface ScoredQuestion {
  readonly id: string
  readonly kind: QuestionKind
  /** the wording in the survey's language */
  readonly text: string
  readonly metric: Metric
  readonly unit: 'points' | 'percent'
  readonly status: Status
  /** answers: ratings given */
  readonly n: number
  /** as printed; absent where no exact score is: too few answers */
  readonly value?: number
  /** 95 % range as printed; absent below 5 answers */
  readonly low?: number
  readonly high?: number
  readonly said: QuestionAnalysis
}

export interface ScoredChoice {
  readonly id: string
  /** the wording in the survey's language */
  readonly text: string
  /** answers that shares are of */
  readonly n: number
  /** most picked first, "other" last; none of fewer than 5 answers */
  readonly options: readonly ScoredOption[]
  readonly said: {
    /** why there are no shares */
    readonly none?: string
    /** what else is to be known of a change that an option tells of */
    readonly changeMore?: readonly string[]
    /** how many answers to how many impressions */
    readonly who: readonly string[]
    /** groups that picked an option more, or less, often than all others, and how many were looked at */
    readonly where: readonly string[]
  }
}

export interface ScoredOption {
  readonly id: string
  /** in the survey's language; the id where it has none */
  readonly name: string
  /** absent where no exact share is: with all answers beside it, it would be one */
  readonly count?: number
  readonly status: Status
  /** percent as printed; absent where no exact share is: too few answers */
  readonly value?: number
  /** 95 % range as printed */
  readonly low?: number
  readonly high?: number
  readonly said: { readonly level: string; readonly change?: string }
}
