import type { Ambiguous } from './zone.ts'
import type { RuleName } from './rules.ts'
import type { DateOrder } from './written-time.ts'

/** How one question is answered in a foreign file. */
export interface AnswerMapping {
  readonly column: string
  /** read where the column is empty, in order */
  readonly or?: readonly string[]
  /** choice: the column of what was typed beside "other" */
  readonly other?: string
  /** a comment is taken with the spaces around it */
  readonly verbatim?: boolean
  /** conversions of the rating, in order; none is ever applied unasked */
  readonly rules?: readonly RuleName[]
  /** the scale that the other tool offered, where its ratings alone leave a doubt */
  readonly scale?: DeclaredScale
  /** what stands in the file → option id of a choice, rating of a scale; `''` leaves it unanswered */
  readonly options?: Readonly<Record<string, string>>
}

/** The ends of the scale that was offered. */
export interface DeclaredScale {
  readonly low: number
  readonly high: number
}

/**
 * Which column of a foreign file holds what. Every source has one ready; owners write one for any
 * other file. Columns are named as in the heading row; of JSON by a dotted path.
 */
export interface Mapping {
  /**
   * identifies a row, so that importing it again stores nothing twice; of several the first that is
   * not empty; absent: all its cells do
   */
  readonly key?: string | readonly string[]
  /** rows of one key are states of one answer, of which the newest counts */
  readonly newest?: boolean
  /** tells keys of this file from those of other files that no tool is known of */
  readonly name?: string
  /** keys with dots that lead to the list of records in a JSON file */
  readonly records?: string
  readonly at: {
    /** absent: all rows are of `fixed` */
    readonly column?: string
    /** for times without a zone; absent: the site's */
    readonly zone?: string
    readonly formats?: readonly string[]
    readonly ambiguous?: Ambiguous
    /** which number is the day in 03/04/2024 */
    readonly order?: DateOrder
    /** read where the column is empty, in order */
    readonly or?: readonly string[]
    /** the instant of rows that tell none, as a date without a time is written */
    readonly fixed?: string
  }
  /** by question id; at least one */
  readonly answers: Readonly<Record<string, AnswerMapping>>
  readonly customer?: string
  readonly lang?: string
  readonly page?: string
  readonly device?: string
  /** trait → column; only facets of the site are kept */
  readonly traits?: Readonly<Record<string, string>>
  /** column → the values of rows to take; others are left out and counted */
  readonly only?: Readonly<Record<string, readonly string[]>>
  /** a record without text here is none: a second heading row, a line of totals */
  readonly needs?: string
  /** of Earshot's own exports: columns of what only they tell */
  readonly kept?: KeptColumns
  /** cells that stand for nothing, such as `NA`, in whatever case */
  readonly missing?: readonly string[]
  /** a column of JSON text whose fields are columns too, as `properties.$survey_id` */
  readonly expand?: string
}

/** What an export of Earshot's own tells beside answers and context. */
export interface KeptColumns {
  readonly ver?: string | undefined
  readonly visit?: string | undefined
  /** names of what excludes the response, `; ` between them */
  readonly excluded?: string | undefined
  /** texts that a spreadsheet might run are led by `'` */
  readonly isQuoted: boolean
}
