import { copyFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#collector/store/sqlite/migrate.ts'
import { furnish, tempFolder } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { ROOT } from '../support/sources.ts'
import { spawnServer } from './support/server.ts'
import { IS_LONG } from './support/is-long.ts'

const MIGRATIONS = join(ROOT, 'collector/store/migrations/sqlite')
const STEPS = readdirSync(MIGRATIONS).toSorted()

/** A folder of the first so many steps. */
function stepsTo(version: number): string {
  const folder = join(tempFolder(), 'steps')
  mkdirSync(folder)
  for (const step of STEPS.slice(0, version)) {
    copyFileSync(join(MIGRATIONS, step), join(folder, step))
  }
  return folder
}

function schemaOf(db: Database.Database): unknown[] {
  return db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
}

/** Schema of each version, made in one go. */
async function schemas(): Promise<unknown[][]> {
  const made: unknown[][] = [[]]
  for (const version of STEPS.keys()) {
    const db = new Database(':memory:')
    await migrate(db, ':memory:', stepsTo(version + 1))
    made.push(schemaOf(db))
    db.close()
  }
  return made
}

/** A database of the first schema that holds what the newest store wrote into the tables of old. */
async function oldBook(folder: string): Promise<void> {
  const source = join(tempFolder(), 'data')
  const store = await openSqliteStore(source)
  await furnish(store)
  await store.keep([arrival(), arrival(), arrival()])
  await store.close()
  mkdirSync(folder)
  const db = new Database(join(folder, 'earshot.db'))
  await migrate(db, 'earshot.db', stepsTo(1))
  db.exec(`ATTACH '${join(source, 'earshot.db')}' AS source`)
  for (const table of ['site', 'survey', 'survey_version', 'response']) {
    const columns = db.pragma(`main.table_info(${table})`) as { name: string }[]
    const names = columns.map(({ name }) => name).join(', ')
    db.exec(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM source.${table}`)
  }
  db.close()
}

/** In a short run every so many statements, from another one each time. */
const SHORT_STRIDE = 12

test('a process that dies before any statement of a migration leaves one schema or the next, whole', async () => {
  const right = await schemas()
  const old = join(tempFolder(), 'data')
  await oldBook(old)
  let deaths = 0
  let at = IS_LONG ? 0 : Math.floor(Math.random() * SHORT_STRIDE)
  for (;;) {
    const folder = join(tempFolder(), 'data')
    cpSync(old, folder, { recursive: true })
    const { child, ended } = spawnServer({
      folder,
      mutant: 'diesMigrating',
      env: { FAULTS_DIES_AT: String(at) },
    })
    let isServing = false
    child.stdout.once('data', () => {
      isServing = true
      child.kill('SIGTERM')
    })
    await ended
    const db = new Database(join(folder, 'earshot.db'))
    const version = Number(db.pragma('user_version', { simple: true }))
    expect(schemaOf(db), `death before statement ${at}`).toEqual(right[version])
    expect(db.prepare('SELECT count(*) FROM response').pluck().get()).toBe(3)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
    if (isServing) {
      expect(version).toBe(STEPS.length)
      break
    }
    deaths += 1
    at += IS_LONG ? 1 : SHORT_STRIDE
    // a server that ended by itself has another fault than the one it was given
    expect(child.signalCode).toBe('SIGKILL')
  }
  expect(deaths).toBeGreaterThan(IS_LONG ? 50 : 4)
})
