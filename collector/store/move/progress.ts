import type { Session } from '../postgres/session.ts'
import { StoreRefused } from '../store-errors.ts'
import { quote, type Mark } from './copy-table.ts'
import type { Movable } from './movable-tables.ts'

/** The table that is there while a move is under way, and at no other time. */
const TABLE = 'earshot_move'

/**
 * Begins a move, or goes on with one from the same folder.
 *
 * @throws {StoreRefused} the PostgreSQL database holds data, or half of another one
 */
export async function beginMove(
  session: Session,
  source: string,
  tables: readonly Movable[],
): Promise<void> {
  if (await isMoving(session)) return refuseOthers(session, source)
  for (const { name } of tables) {
    const rows = await session.rows(`SELECT 1 FROM ${quote(name)} LIMIT 1`)
    if (rows.length > 0) throw new StoreRefused('the database holds a book already: nothing moved')
  }
  session.later(
    `CREATE TABLE ${TABLE}
       (name text PRIMARY KEY, source text NOT NULL, after text NOT NULL, rows bigint NOT NULL)`,
  )
  session.later(`INSERT INTO ${TABLE} SELECT name, $2, '', 0 FROM unnest($1::text[]) AS name`, [
    tables.map(({ name }) => name),
    source,
  ])
}

/** Whether a move into this database has begun and not ended. */
export async function isMoving(session: Session): Promise<boolean> {
  const rows = await session.rows<{ known: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS known',
    [TABLE],
  )
  return rows[0]?.known ?? false
}

async function refuseOthers(session: Session, source: string): Promise<void> {
  const others = await session.rows<{ source: string }>(
    `SELECT source FROM ${TABLE} WHERE source <> $1 LIMIT 1`,
    [source],
  )
  if (others[0]) throw new StoreRefused(`a move from ${others[0].source} has not ended`)
}

/** How far a table has come. */
export async function readMarks(
  session: Session,
  table: string,
): Promise<{ after: Mark | undefined; rows: number }> {
  const found = await session.rows<{ after: string; rows: number }>(
    `SELECT after, rows FROM ${TABLE} WHERE name = $1`,
    [table],
  )
  const { after = '', rows = 0 } = found[0] ?? {}
  const mark: Mark | undefined = after === '' ? undefined : JSON.parse(after)
  return { after: mark, rows }
}

/** Written with the page itself, so that neither is there without the other. */
export function writeMark(session: Session, table: string, after: Mark, rows: number): void {
  session.later(`UPDATE ${TABLE} SET after = $2, rows = $3 WHERE name = $1`, [
    table,
    JSON.stringify(after),
    rows,
  ])
}

/** The database is whole. */
export function endMove(session: Session): void {
  session.later(`DROP TABLE ${TABLE}`)
  session.later('UPDATE catalog SET revision = revision + 1')
}
