import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { StoreRefused } from '../store-errors.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import type { StoredResponse } from '../stored-response.ts'

/** Rows read at once where nothing is wrong. */
const STRIDE = 500
/** After so many numbers in a row without a row nothing follows, where the last number cannot be read. */
const MAX_GAP = 200_000

/** What could be read of a damaged file. */
export interface Salvaged {
  /** responses with the site and the survey as far as these could be read, by number where not */
  readonly responses: Iterable<StoredResponse & { readonly site: string }>
  /** definitions of sites and of published versions */
  readonly definitions: readonly unknown[]
  /** places of the table that could not be read, known once all responses were taken */
  readonly lost: () => number
}

/**
 * Reads responses one by one, past pages that are damaged. Nothing is written, and the file is opened
 * by nobody else meanwhile.
 *
 * @throws {StoreRefused} not even the schema can be read
 */
export function salvage(file: string): Salvaged {
  assertSqlite(file)
  const db = new Database(file, { readonly: true, fileMustExist: true })
  const names = namesIn(db)
  let lost = 0
  const range = prepare(db, 'SELECT * FROM response NOT INDEXED WHERE no BETWEEN ? AND ?')
  const one = prepare(db, 'SELECT * FROM response NOT INDEXED WHERE no = ?')

  function* rows(): Generator<ResponseRow & { readonly site_no: number }> {
    const last = attempt(() => Number(db.prepare('SELECT max(no) FROM response').pluck().get()))
    let seen = 0
    for (let from = 1; from <= (last ?? seen + MAX_GAP); from += STRIDE) {
      const found = attempt(() => range.all(from, from + STRIDE - 1)) ?? piecemeal(from)
      seen = found.at(-1)?.no ?? seen
      yield* found
    }
  }

  function piecemeal(from: number) {
    return Array.from({ length: STRIDE }, (_, at) => from + at).flatMap((no) => {
      try {
        return one.get(no) ?? []
      } catch {
        lost += 1
        return []
      }
    })
  }

  function* responses() {
    for (const row of rows()) {
      const survey = names.surveys.get(row.survey_no) ?? `survey-${row.survey_no}`
      const site = names.sites.get(row.site_no) ?? `site-${row.site_no}`
      const read = attempt(() => responseOf(row, survey))
      if (read) yield { ...read, site }
      else lost += 1
    }
    db.close()
  }

  return { responses: responses(), definitions: names.definitions, lost: () => lost }
}

function prepare(db: Database.Database, sql: string) {
  try {
    return db.prepare<number[], ResponseRow & { readonly site_no: number }>(sql)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreRefused(`not even the schema can be read: ${why}`)
  }
}

function namesIn(db: Database.Database) {
  const all = <Row>(sql: string) => attempt(() => db.prepare<[], Row>(sql).all()) ?? []
  const sites = all<{ no: number; id: string; definition: string }>('SELECT * FROM site')
  const surveys = all<{ no: number; id: string }>('SELECT no, id FROM survey')
  const versions = all<{ definition: string }>('SELECT definition FROM survey_version')
  return {
    sites: new Map(sites.map(({ no, id }) => [no, id])),
    surveys: new Map(surveys.map(({ no, id }) => [no, id])),
    definitions: [...sites, ...versions].flatMap(({ definition }): unknown[] => {
      const read = attempt((): unknown => JSON.parse(definition))
      return read === undefined ? [] : [read]
    }),
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

function assertSqlite(file: string): void {
  if (!existsSync(file)) throw new StoreRefused(`${file} is not there`)
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  if (head.toString('latin1') !== 'SQLite format 3\0') {
    throw new StoreRefused(`${file} is no SQLite file, or its first bytes are damaged`)
  }
}
