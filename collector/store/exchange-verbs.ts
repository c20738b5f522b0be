import type { Day, ResponsePage } from '#shared/results.ts'
import type { Arrival } from './arrival.ts'
import type { ImportRecord, NewImport } from './import-record.ts'

/** What import and export ask of a store. */
export interface ExchangeVerbs {
  /** Records an import in state `writing`; resolves to its id. */
  beginImport(order: NewImport, now: Date): Promise<string>
  /**
   * Keeps a batch as `keep` does; those that were not there before carry the import. Resolves to what
   * became of them, after the commit.
   */
  keepImported(id: string, arrivals: readonly Arrival[]): Promise<BatchOutcome>
  /** The import is complete. */
  endImport(id: string): Promise<ImportRecord>
  /** Imports of a site, the newest first. */
  findImports(site: string): Promise<readonly ImportRecord[]>
  /**
   * Removes up to `limit` responses of an import and takes them out of the tallies, in one
   * transaction; resolves to how many. The one that finds none left makes the import `undone`. They
   * may be imported again: nothing is buried.
   */
  undoImport(id: string, limit: number): Promise<number>
  /**
   * Answered responses in order of showing; `next` of a page leads on. `undefined`: the response
   * after which to begin does not exist, so nobody can say what comes after it.
   */
  readOldest(survey: string, query: OldestQuery): Promise<ResponsePage | undefined>
}

export interface OldestQuery {
  readonly from?: Day
  readonly to?: Day
  /** `next` of a page, or the id of the last response already read */
  readonly after?: string
  readonly limit: number
}

/** What became of a batch. */
export interface BatchOutcome {
  readonly stored: number
  /** there before, by an earlier import of the same rows */
  readonly known: number
  /** erased once, and kept away */
  readonly gone: number
  /** reasons */
  readonly refused: readonly string[]
}
