import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { MIGRATIONS, stepsIn, type MigrationStep } from '../migrations.ts'
import { StoreRefused } from '../store-errors.ts'

/** The newest schema that this Earshot knows. */
export function newestSchema(folder = MIGRATIONS.sqlite): number {
  return stepsIn(folder).at(-1)?.version ?? 0
}

/** Whether a database holds a schema older than this Earshot knows; one that holds nothing yet does not. */
export function isOutdated(db: Database.Database, folder = MIGRATIONS.sqlite): boolean {
  const held = versionOf(db)
  return held > 0 && held < newestSchema(folder)
}

/**
 * Brings the schema to the newest version, each step in a transaction of its own: a process that
 * dies in between leaves the old schema or the new one. A copy of a file that holds something is
 * made first, beside it.
 *
 * @throws {StoreRefused} the file was written by a newer Earshot, or a step would lose rows
 */
export async function migrate(
  db: Database.Database,
  file: string,
  folder = MIGRATIONS.sqlite,
): Promise<void> {
  const steps = stepsIn(folder)
  const held = versionOf(db)
  const newest = newestSchema(folder)
  if (held > newest) {
    throw new StoreRefused(
      `${file} has schema ${held}, made by a newer Earshot; this one knows ${newest}`,
    )
  }
  if (isOutdated(db, folder)) await db.backup(`${file}.before-${newest}`)
  for (const step of steps.filter(({ version }) => version > held)) run(db, step, folder)
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function run(db: Database.Database, { version, file }: MigrationStep, folder: string): void {
  const sql = readFileSync(join(folder, file), 'utf8')
  // SQLite ignores this inside a transaction; with it ON, rebuilding a table empties its children
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      // another process may have done it while this one waited for the lock
      if (versionOf(db) >= version) return
      const before = countRows(db)
      db.exec(sql)
      assertKept(before, countRows(db), file)
      const broken: unknown = db.prepare('PRAGMA foreign_key_check').get()
      if (broken) throw new StoreRefused(`${file} would leave rows that point nowhere`)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** Rows of what must never be lost; tables that do not exist yet count 0. */
function countRows(db: Database.Database): Record<string, number> {
  const exists = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`)
  const count = (table: string) =>
    exists.get(table) ? Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()) : 0
  return {
    site: count('site'),
    survey_version: count('survey_version'),
    response: count('response'),
    erased: count('erased'),
  }
}

function assertKept(
  before: Record<string, number>,
  after: Record<string, number>,
  file: string,
): void {
  for (const [table, rows] of Object.entries(before)) {
    if (after[table] !== rows) {
      throw new StoreRefused(`${file} would leave ${after[table]} of ${rows} rows in ${table}`)
    }
  }
}
