import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoreRefused } from '../store-errors.ts'
import type { Connections } from './connections.ts'
import { MIGRATIONS, stepsIn } from '../migrations.ts'
import { fence, FENCED_SINCE, holdWriters, tablesOf } from './fence.ts'
import { knowSchema } from './know-schema.ts'
import { LOCKS } from './locks.ts'
import type { Session } from './session.ts'
import { transact } from './transact.ts'

/** A collector that migrates holds up the others no longer than this before it gives way. */
const LOCK_MS = 10_000
/** What must never be lost by a step. */
const GUARDED = ['site', 'survey_version', 'response', 'erased'] as const

/**
 * Brings the schema to the newest version, each step in a transaction of its own under a lock that
 * dies with it: a process that is killed leaves the old schema or the new one, and of several that
 * start together one migrates.
 *
 * @throws {StoreRefused} the database was written by a newer Earshot, or a step would lose rows
 */
export async function migrate(
  connections: Connections,
  folder = MIGRATIONS.postgres,
): Promise<void> {
  const steps = stepsIn(folder)
  const newest = steps.at(-1)?.version ?? 0
  const tables = tablesOf(steps.map(({ file }) => readFileSync(join(folder, file), 'utf8')))
  const held = await inTransaction(connections, versionOf)
  if (held > newest) {
    throw new StoreRefused(
      `the database has schema ${held}, made by a newer Earshot; this one knows ${newest}`,
    )
  }
  for (const { version, file } of steps.filter((step) => step.version > held)) {
    const sql = readFileSync(join(folder, file), 'utf8')
    await inTransaction(connections, (session) =>
      run(session, { version, file, sql, tables, newest }),
    )
  }
}

function inTransaction<T>(
  connections: Connections,
  act: (session: Session) => Promise<T>,
): Promise<T> {
  return transact(connections, { statementMs: 0, lockMs: LOCK_MS }, async (session) => {
    session.later('SELECT pg_advisory_xact_lock($1, 0)', [LOCKS.migration])
    return act(session)
  })
}

async function versionOf(session: Session): Promise<number> {
  session.later(
    `CREATE TABLE IF NOT EXISTS earshot_schema
       (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())`,
  )
  const rows = await session.rows<{ version: number | null }>(
    'SELECT max(version) AS version FROM earshot_schema',
  )
  return rows[0]?.version ?? 0
}

interface Step {
  readonly version: number
  readonly file: string
  readonly sql: string
  /** all that any step makes */
  readonly tables: readonly string[]
  readonly newest: number
}

async function run(session: Session, { version, file, sql, tables, newest }: Step): Promise<void> {
  // another process may have done it while this one waited for the lock
  if ((await versionOf(session)) >= version) return
  session.later(knowSchema(newest))
  await holdWriters(session, tables)
  const before = await countRows(session)
  session.later(sql)
  session.later('INSERT INTO earshot_schema (version) VALUES ($1)', [version])
  if (version >= FENCED_SINCE) await fence(session, tables)
  const after = await countRows(session)
  for (const [table, rows] of before) {
    if (after.get(table) !== rows) {
      throw new StoreRefused(`${file} would leave ${after.get(table)} of ${rows} rows in ${table}`)
    }
  }
}

/** Rows of those guarded tables that exist. */
async function countRows(session: Session): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const table of GUARDED) {
    const found = await session.rows<{ known: boolean }>(
      'SELECT to_regclass($1) IS NOT NULL AS known',
      [table],
    )
    if (!found[0]?.known) continue
    const rows = await session.rows<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)
    counts.set(table, rows[0]?.rows ?? 0)
  }
  return counts
}
