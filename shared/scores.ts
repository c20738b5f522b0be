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
  /** the same days, and those they are compared with */
  readonly compared?: {
    readonly from: Day
    readonly to: Day
    readonly previous: { readonly from: Day; readonly to: Day }
  }
  /** the survey is too young to be compared: everything since this day */
  readonly since?: Day
  /** days right after, whose answers are told beside the score */
  readonly later?: { readonly from: Day; readonly to: Day }
  readonly shown: number
  readonly answered: number
  /** rating questions, in the order in which they are asked */
  readonly questions: readonly ScoredQuestion[]
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
