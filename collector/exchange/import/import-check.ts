import type { Tally } from '#shared/tally.ts'
import type { Candidate } from './candidate.ts'
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
  readonly problems: { readonly count: number; readonly first: readonly Problem[] }
  /** why the file as a whole is refused, besides its problems; sentences */
  readonly refusals: readonly string[]
  /** what was assumed; sentences */
  readonly notes: readonly string[]
  /** ISO 8601 UTC */
  readonly first?: string
  readonly last?: string
  readonly tallies: Readonly<Record<string, Tally>>
  readonly preview: readonly Pick<Candidate, 'line' | 'at' | 'answers' | 'ctx'>[]
}

/** Whether a file may be stored: all of it, or nothing. */
export function isClean({ problems, refusals }: ImportCheck): boolean {
  return problems.count === 0 && refusals.length === 0
}
