import type Database from 'better-sqlite3'
import type { Session } from '../postgres/session.ts'
import type { Movable } from './movable-tables.ts'

/** Rows of one transaction: a kill loses no more of the work than this. */
const PAGE_ROWS = 1_000

/** Values of the key of the last row that was copied. */
export type Mark = readonly (string | number)[]

type Row = Readonly<Record<string, string | number | null>>

/** One page of rows after a mark, in order of the key. */
export function readPage(
  file: Database.Database,
  { name, key }: Movable,
  after: Mark | undefined,
): readonly Row[] {
  const keys = key.map(quote).join(', ')
  const where = after ? `WHERE (${keys}) > (${key.map(() => '?').join(', ')})` : ''
  return file
    .prepare<unknown[], Row>(
      `SELECT * FROM ${quote(name)} ${where} ORDER BY ${keys} LIMIT ${PAGE_ROWS}`,
    )
    .all(...(after ?? []))
}

/** The mark after a page; `undefined` for an empty one. */
export function markAfter({ key }: Movable, rows: readonly Row[]): Mark | undefined {
  const last = rows.at(-1)
  return last && key.map((name) => last[name] ?? '')
}

/** Writes rows as they are, their numbers as well. Tallies go into the first share. */
export function writePage(session: Session, table: Movable, rows: readonly Row[]): void {
  const { name, columns } = table
  const more = name === 'tally' ? { names: ', share', values: ', 1' } : { names: '', values: '' }
  const names = columns.map((column) => quote(column.name)).join(', ')
  const arrays = columns.map(({ type }, place) => `$${place + 1}::${type}[]`).join(', ')
  session.later(
    `INSERT INTO ${quote(name)} (${names}${more.names})
     SELECT ${names}${more.values} FROM unnest(${arrays}) AS sent (${names})
     ON CONFLICT DO NOTHING`,
    columns.map((column) => rows.map((row) => valueOf(row[column.name], column.type))),
  )
  if (name === 'survey') writeRevisions(session, rows)
}

/** In the file a survey counts its changes itself. */
function writeRevisions(session: Session, rows: readonly Row[]): void {
  session.later(
    `INSERT INTO survey_change (site_no, survey_no, share, revision)
     SELECT site_no, no, 1, revision FROM unnest($1::int[], $2::int[], $3::bigint[])
       AS sent (site_no, no, revision)
     ON CONFLICT DO NOTHING`,
    ['site_no', 'no', 'revision'].map((name) => rows.map((row) => row[name])),
  )
}

/** Numbers of new rows go on after those that came along. */
export function continueNumbers(session: Session, { name, columns }: Movable): void {
  for (const column of columns.filter(({ isDrawn }) => isDrawn)) {
    session.later(
      `SELECT setval(pg_get_serial_sequence($1, $2), max(${quote(column.name)}))
       FROM ${quote(name)} HAVING count(*) > 0`,
      [name, column.name],
    )
  }
}

/** SQLite knows neither booleans nor times. */
function valueOf(value: string | number | null | undefined, type: string) {
  return type === 'bool' && typeof value === 'number' ? value !== 0 : (value ?? null)
}

/** A name from the schema itself, quoted for either database. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
