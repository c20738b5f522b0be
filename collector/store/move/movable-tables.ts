import type Database from 'better-sqlite3'
import { StoreRefused } from '../store-errors.ts'
import type { Session } from '../postgres/session.ts'

/** A table that both databases have, with the columns that are moved. */
export interface Movable {
  readonly name: string
  readonly columns: readonly Column[]
  /** names of the columns by which rows are ordered, unique together */
  readonly key: readonly string[]
}

export interface Column {
  readonly name: string
  /** PostgreSQL's name for its type */
  readonly type: string
  /** whether numbers of new rows are drawn from a sequence */
  readonly isDrawn: boolean
}

/** Columns that PostgreSQL keeps elsewhere. */
const ELSEWHERE: ReadonlySet<string> = new Set(['survey.revision'])
/** Tables that are made again from the others. */
const DERIVED: ReadonlySet<string> = new Set(['digest'])

interface FileColumn {
  readonly name: string
  readonly pk: number
}

/**
 * Tables of the file, those that others refer to first.
 *
 * @throws {StoreRefused} when the database has no place for something that is in the file
 */
export async function findMovable(
  file: Database.Database,
  session: Session,
): Promise<readonly Movable[]> {
  const found: Movable[] = []
  for (const name of namesOfMovable(file)) found.push(await matchTable(file, session, name))
  return found
}

/** Names of the tables of the file that are moved, in the order in which they were made. */
export function namesOfMovable(file: Database.Database): readonly string[] {
  return file
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
    )
    .pluck()
    .all()
    .filter((name) => !DERIVED.has(name))
}

async function matchTable(
  file: Database.Database,
  session: Session,
  name: string,
): Promise<Movable> {
  const there = await session.rows<Column>(
    `SELECT column_name AS name, udt_name AS type, is_identity = 'YES' AS "isDrawn"
     FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1`,
    [name],
  )
  const byName = new Map(there.map((column) => [column.name, column]))
  const held = file
    .prepare<[string], FileColumn>('SELECT name, pk FROM pragma_table_info(?)')
    .all(name)
  const columns = held.flatMap((column): Column[] => {
    if (ELSEWHERE.has(`${name}.${column.name}`)) return []
    const match = byName.get(column.name)
    if (match) return [match]
    throw new StoreRefused(`PostgreSQL has no place for ${name}.${column.name} yet: nothing moved`)
  })
  const key = held
    .filter(({ pk }) => pk > 0)
    .toSorted((one, other) => one.pk - other.pk)
    .map((column) => column.name)
  return { name, columns, key }
}
