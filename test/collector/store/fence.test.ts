import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { tempFolder } from '../../support/collector/open-collector.ts'
import { fenceContract } from '../fence-contract.ts'

fenceContract(async () => {
  const folder = tempFolder()
  const store = await openSqliteStore(folder)
  const other = new Database(join(folder, 'earshot.db'))
  onTestFinished(async () => {
    other.close()
    await store.close()
  })
  return {
    store,
    // what a newer step does at its end
    outdate: async () => void other.pragma('user_version = 9999'),
    async dump() {
      const tables = other
        .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .pluck()
        .all()
      const rows = tables.map((name) => [name, other.prepare(`SELECT * FROM "${name}"`).all()])
      return JSON.stringify([other.pragma('user_version'), rows])
    },
  }
})
