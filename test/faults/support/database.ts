import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { furnish } from '../../support/collector/open-collector.ts'

/** Makes a database with one site, one survey, and an endpoint that hears of every answer. */
export async function makeBook(folder: string): Promise<void> {
  const store = await openSqliteStore(folder)
  await furnish(store)
  await store.close()
  const db = new Database(join(folder, 'earshot.db'))
  // sealed with no key of this collector: events are written, and nothing is ever sent
  db.prepare(`INSERT INTO endpoint VALUES (1, 'ledger', '{"kinds":[]}', '', 1, 0)`).run()
  db.close()
}
