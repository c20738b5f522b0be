import type { Metric } from '#shared/score/score.ts'
import type { Tally } from '#shared/tally.ts'
import type { Candidate } from './candidate.ts'
import type { LabelRow } from './label-table.ts'
import type { Mapping } from './mapping.ts'
import type { Problem } from './problem.ts'

/** All there is to say of a file before anything is stored. */
export interface ImportCheck {
  readonly source: string
  readonly survey: string
  readonly ver: number
  /** question id → column */
  readonly columns: Readonly<Record<string, string>>
  /** every column of the file, and what is read from which */
  readonly header: readonly string[]
  readonly mapping: Mapping
  /** as which the text was read; absent: a workbook, which has none */
  readonly encoding?: string
  /** of a workbook: its sheets, and the one that is read */
  readonly sheets?: readonly string[]
  readonly sheet?: string
  /** what the file leaves open: `order`, whether 03/04 begins with the day or the month */
  readonly asks?: readonly 'order'[]
  /** columns of the file that are not taken */
  readonly unused: readonly string[]
  readonly rows: number
  /** responses that would be stored */
  readonly ready: number
  /** of those: not there yet, there and as the file says, there and otherwise */
  readonly states: { readonly new: number; readonly known: number; readonly changed: number }
  readonly left: {
    readonly filtered: number
    readonly unanswered: number
    readonly repeated: number
  }
  /** the first hundred, `line 7 repeats the key of line 3` */
  readonly repeats: readonly string[]
  /** rows with a problem */
  readonly rejected: number
  /** by question: texts where a rating was expected, and what each is proposed to mean */
  readonly labels: Readonly<Record<string, readonly LabelRow[]>>
  readonly problems: { readonly count: number; readonly first: readonly Problem[] }
  /** why the file as a whole is refused, besides its problems; sentences */
  readonly refusals: readonly string[]
  /** what was assumed; sentences */
  readonly notes: readonly string[]
  /** ISO 8601 UTC */
  readonly first?: string
  readonly last?: string
  /** what the file alone adds up to, to be held against the old tool's number */
  readonly scores: readonly {
    readonly question: string
    readonly metric: Metric
    readonly n: number
    readonly value: number
    readonly mean: number
  }[]
  readonly tallies: Readonly<Record<string, Tally>>
  readonly preview: readonly Pick<Candidate, 'line' | 'at' | 'answers' | 'ctx'>[]
}

/**
 * Whether a file may be stored: all of it, or nothing.
 *
 * @param leaveOut rows with problems may stay behind, as long as some are left
 */
export function isClean({ problems, refusals, ready }: ImportCheck, leaveOut = false): boolean {
  return refusals.length === 0 && (problems.count === 0 || (leaveOut && ready > 0))
}
