import type { Day } from '#shared/results.ts'

/** What is known of an import before its first response is stored. */
export interface NewImport {
  readonly site: string
  readonly survey: string
  /** the version that the answers joined */
  readonly ver: number
  /** `delighted` …, or `mapping` */
  readonly source: string
  /** days of its first and last answer, in the site's zone: where the method of asking changed */
  readonly firstDay: Day
  readonly lastDay: Day
  /** what was assumed or converted; sentences */
  readonly notes: readonly string[]
  /** how its rows were told apart: 2, by the tool's own key alone; absent, by the mapping as well */
  readonly identity?: 2
  /** which sort of key most rows went by, such as `permalink`; `''`: none; absent: not noted then */
  readonly keyKind?: string
  /** the owner's name for the file, which tells its keys from those of others */
  readonly keysOf?: string
}

/** What an import says of itself beside the site and the survey it belongs to. */
export type ImportDetails = Omit<NewImport, 'site' | 'survey'>

/** An import of history, as the results page marks it and as it can be undone. */
export interface ImportRecord extends NewImport {
  /** 22 characters of base64url */
  readonly id: string
  /** `writing`: still at it, or cut short: undo it or import the file again */
  readonly state: 'writing' | 'done' | 'undone'
  /** ISO 8601 UTC */
  readonly begun: string
  /** responses that came with it and were not there before */
  readonly stored: number
}
