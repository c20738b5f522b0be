import type Database from 'better-sqlite3'
import { OUTDATED, OUTDATED_RETRY_MS } from '../outdated.ts'
import { StoreBusy } from '../store-errors.ts'

/**
 * Makes every transaction and every statement that writes look at the schema of the file first, in
 * the same transaction, and throw where a newer Earshot has changed it. A process that was there
 * before, such as a long import, writes nothing past the schema that it knows.
 *
 * @param knows the newest schema of this Earshot
 */
export function guardSchema(db: Database.Database, knows: number): void {
  const version = db.prepare<[], number>('PRAGMA user_version').pluck()
  const begin = db.transaction.bind(db)
  const prepare = db.prepare.bind(db)

  function assertKnown(): void {
    if ((version.get() ?? 0) > knows) throw new StoreBusy(OUTDATED, OUTDATED_RETRY_MS)
  }

  function guarded<Args extends unknown[], T>(act: (...args: Args) => T) {
    return begin((...args: Args): T => {
      assertKnown()
      return act(...args)
    })
  }

  /** A statement of its own is a transaction of its own. */
  function guardStatement(sql: string): Database.Statement {
    const statement = prepare(sql)
    if (statement.readonly) return statement
    for (const name of ['run', 'get', 'all'] as const) {
      const once = statement[name].bind(statement)
      const alone = guarded((values: readonly unknown[]) => once(...values))
      Reflect.set(statement, name, (...values: readonly unknown[]) =>
        db.inTransaction ? once(...values) : alone.immediate(values),
      )
    }
    return statement
  }

  Reflect.set(db, 'transaction', guarded)
  Reflect.set(db, 'prepare', guardStatement)
}
