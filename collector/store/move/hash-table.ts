import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { canonical } from '../canonical.ts'
import type { Session } from '../postgres/session.ts'
import { quote } from './copy-table.ts'
import type { Column, Movable } from './movable-tables.ts'

const FETCHED_ROWS = 2_000

/** SHA-256 of a table's rows as canonical JSON in order of the key, hexadecimal. */
export function hashInFile(file: Database.Database, table: Movable): string {
  const hash = createHash('sha256')
  const names = table.columns.map(({ name }) => quote(name)).join(', ')
  const rows = file.prepare<[], Row>(
    `SELECT ${names} FROM ${quote(table.name)} ORDER BY ${table.key.map(quote).join(', ')}`,
  )
  for (const row of rows.iterate()) hash.update(lineOf(row, table.columns))
  return hash.digest('hex')
}

/** The same of the table in PostgreSQL. */
export async function hashInDatabase(session: Session, table: Movable): Promise<string> {
  const hash = createHash('sha256')
  const names = table.columns.map(({ name }) => quote(name)).join(', ')
  const order = table.key.map((name) => orderOf(table, name)).join(', ')
  session.later(
    `DECLARE moved NO SCROLL CURSOR FOR SELECT ${names} FROM ${quote(table.name)} ORDER BY ${order}`,
  )
  for (;;) {
    const rows = await session.rows<Row>(`FETCH ${FETCHED_ROWS} FROM moved`)
    for (const row of rows) hash.update(lineOf(row, table.columns))
    if (rows.length < FETCHED_ROWS) break
  }
  session.later('CLOSE moved')
  return hash.digest('hex')
}

type Row = Record<string, unknown>

function lineOf(row: Row, columns: readonly Column[]): string {
  return `${canonical(columns.map(({ name, type }) => plainValue(row[name], type)))}\n`
}

/** One form for what the databases give in two. */
function plainValue(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null
  if (type === 'bool') return Boolean(value)
  if (type !== 'timestamptz') return value
  return value instanceof Date ? value.getTime() : Date.parse(String(value))
}

/** By bytes, as SQLite orders text, whatever the database's own language. */
function orderOf({ columns }: Movable, name: string): string {
  const isText = columns.find((column) => column.name === name)?.type === 'text'
  return `${quote(name)}${isText ? ' COLLATE "C"' : ''}`
}
