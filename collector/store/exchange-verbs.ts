import type { Day, ResponsePage } from '#shared/results.ts'
import type { Arrival } from './arrival.ts'
import type { ImportRecord, NewImport } from './import-record.ts'
import type { StoredResponse } from './stored-response.ts'

/** What import and export ask of a store. */
export interface ExchangeVerbs {
  /** Records an import in state `writing`; resolves to its id. */
  beginImport(order: NewImport, now: Date): Promise<string>
  /**
   * Keeps a batch; those that were not there before carry the import. One that an earlier import
   * stored takes on what the file says now, and remembers what it was. Resolves to what became of
   * them, after the commit.
   */
  keepImported(id: string, arrivals: readonly Arrival[]): Promise<BatchOutcome>
  /** The import is complete. */
  endImport(id: string): Promise<ImportRecord>
  /** Imports of a site, the newest first. */
  findImports(site: string): Promise<readonly ImportRecord[]>
  /**
   * Removes up to `limit` responses of an import and takes them out of the tallies, and brings back
   * what it had replaced in others, in one transaction; resolves to how many responses it handled.
   * The one that finds none left makes the import `undone`. They may be imported again: nothing is
   * buried.
   */
  undoImport(id: string, limit: number): Promise<number>
  /** Responses of a site that are there under these ids. */
  findStored(site: string, ids: readonly string[]): Promise<readonly StoredResponse[]>
  /** Responses that carry an import, in the order of `no`; `next` leads on. */
  readImported(
    id: string,
    after: number,
    limit: number,
  ): Promise<{ readonly responses: readonly StoredResponse[]; readonly next?: number }>
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
  /** there before, and as the file says */
  readonly known: number
  /** there before, and changed to what the file says now */
  readonly changed: number
  /** erased once, and kept away */
  readonly gone: number
  /** reasons */
  readonly refused: readonly string[]
}
