import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { classify } from '#collector/store/sqlite/classify.ts'
import { assertDurable, connectWriter } from '#collector/store/sqlite/connect.ts'
import { lockFolder } from '#collector/store/sqlite/lock.ts'
import { migrate } from '#collector/store/sqlite/migrate.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { restoreDatabase } from '#collector/store/sqlite/restore-database.ts'
import { furnish, NOW, tempFolder } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'
import { ROOT } from '../../support/sources.ts'

function raw(file: string): Database.Database {
  const db = new Database(file)
  onTestFinished(() => void db.close())
  return db
}

describe('durability of the file', () => {
  test('synchronous is FULL on a file that is opened again, after a read and after a write', async () => {
    const folder = tempFolder()
    await (await openSqliteStore(folder)).close()
    const writer = connectWriter(join(folder, 'earshot.db'))
    onTestFinished(() => void writer.close())
    assertDurable(writer)
    writer.prepare('DELETE FROM erased').run()
    expect(writer.pragma('synchronous', { simple: true })).toBe(2)
  })

  test('a connection that is not durable is refused', async () => {
    const folder = tempFolder()
    await (await openSqliteStore(folder)).close()
    const writer = connectWriter(join(folder, 'earshot.db'))
    onTestFinished(() => void writer.close())
    writer.pragma('synchronous = NORMAL')
    expect(() => assertDurable(writer)).toThrow('SQLite set synchronous to 1, not 2')
  })
})

describe('a batch', () => {
  test('with a poisoned arrival keeps all others', async () => {
    const folder = tempFolder()
    const store = await openSqliteStore(folder)
    onTestFinished(() => store.close())
    await furnish(store)
    const poison = arrival({ firstMs: Number.NaN })
    const acks = await store.keep([arrival(), poison, arrival()])
    expect(acks.map(({ state }) => state)).toEqual(['kept', 'refused', 'kept'])
    const [row] = await store.readTallies('nps', '2026-03-11', '2026-03-11', {
      facet: '',
      value: '',
    })
    expect(row?.counts['score']).toEqual({ 9: 2 })
  })

  test('waits out a short lock, and says busy after a long one with nothing kept', async () => {
    const folder = tempFolder()
    const store = await openSqliteStore(folder)
    onTestFinished(() => store.close())
    await furnish(store)
    const other = raw(join(folder, 'earshot.db'))
    other.exec('BEGIN IMMEDIATE')
    await expect(store.keep([arrival()])).rejects.toMatchObject({ name: 'StoreBusy' })
    other.exec('ROLLBACK')
    expect((await store.keep([arrival()]))[0]?.state).toBe('kept')
    const [row] = await store.readTallies('nps', '2026-03-11', '2026-03-11', {
      facet: '',
      value: '',
    })
    expect(row?.counts['']?.['shown']).toBe(1)
  })

  test('that finds the disk full is to be tried again in a minute', () => {
    const db = raw(join(tempFolder(), 'full.db'))
    db.exec('CREATE TABLE t (x BLOB) STRICT')
    db.pragma('max_page_count = 3')
    const fill = () => db.prepare('INSERT INTO t VALUES (zeroblob(99999))').run()
    expect(troubleIn(fill)).toMatchObject({ name: 'StoreBusy', retryAfterMs: 60_000 })
  })

  test.each(['SQLITE_IOERR_FSYNC', 'SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_READONLY_DBMOVED'])(
    'that meets %s cannot be trusted',
    (code) => {
      expect(classify(Object.assign(new Error('x'), { code }))).toMatchObject({
        name: 'StoreBroken',
      })
    },
  )
})

function troubleIn(act: () => void): unknown {
  try {
    act()
    return undefined
  } catch (error) {
    return classify(error)
  }
}

describe('size', () => {
  test('a response with an NPS and no comment takes at most 250 bytes', async () => {
    const folder = tempFolder()
    const store = await openSqliteStore(folder)
    await furnish(store)
    const count = 20_000
    const pages = ['/', '/cart', '/products/12345', '/collections/summer', '/checkout/thanks']
    for (let start = 0; start < count; start += 500) {
      await store.keep(
        Array.from({ length: 500 }, (_, place) =>
          arrival({
            id: Buffer.from(crypto.getRandomValues(new Uint8Array(17)))
              .toString('base64url')
              .slice(0, 22),
            firstMs: Date.parse('2026-03-01T00:00:00Z') + (start + place) * 40_000,
            answers: { score: { r: 1, a: place % 11 } },
            ctx: {
              device: place % 2 ? 'phone' : 'desktop',
              lang: 'en-US',
              visit: 'new',
              channel: 'tag',
              page: `https://shop.example${pages[place % 5]}`,
              referrer: 'https://www.google.com/',
            },
          }),
        ),
      )
    }
    await store.close()
    const db = raw(join(folder, 'earshot.db'))
    const size = Number(db.pragma('page_count', { simple: true })) * 4_096
    expect(size / count).toBeLessThanOrEqual(250)
  })
})

describe('migrating', () => {
  function folderOf(files: Record<string, string>): string {
    const folder = join(tempFolder(), 'migrations')
    mkdirSync(folder)
    for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
    return folder
  }

  /** All steps of the schema but the last few. */
  function stepsBut(last: number): Record<string, string> {
    const steps = join(ROOT, 'collector/store/migrations/sqlite')
    const names = readdirSync(steps).toSorted().slice(0, -last)
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(steps, name), 'utf8')]))
  }

  const FIRST = { '0001-a.sql': 'CREATE TABLE response (no INTEGER PRIMARY KEY) STRICT;' }

  /** A database of one row, at schema 1. */
  async function bookOfOne() {
    const file = join(tempFolder(), 'book.db')
    const db = connectWriter(file)
    onTestFinished(() => void db.close())
    await migrate(db, file, folderOf(FIRST))
    db.exec('INSERT INTO response VALUES (1)')
    return { file, db }
  }

  test('runs each step once, and copies a file that holds something first', async () => {
    const { file, db } = await bookOfOne()
    expect(existsSync(`${file}.before-1`)).toBe(false)
    const two = folderOf({ ...FIRST, '0002-b.sql': 'ALTER TABLE response ADD COLUMN x INT;' })
    await migrate(db, file, two)
    await migrate(db, file, two)
    expect(db.prepare('SELECT * FROM response').all()).toEqual([{ no: 1, x: null }])
    expect(raw(`${file}.before-2`).prepare('SELECT * FROM response').all()).toEqual([{ no: 1 }])
  })

  test('a step that loses a row is undone as a whole', async () => {
    const { file, db } = await bookOfOne()
    const lossy = folderOf({ ...FIRST, '0002-b.sql': 'DELETE FROM response;' })
    await expect(migrate(db, file, lossy)).rejects.toThrow('would leave 0 of 1 rows in response')
    expect(db.prepare('SELECT count(*) AS n FROM response').get()).toEqual({ n: 1 })
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('waits until no older server uses the file', async () => {
    const folder = tempFolder()
    const file = join(folder, 'earshot.db')
    const older = connectWriter(file)
    onTestFinished(() => void older.close())
    await migrate(older, file, folderOf(FIRST))
    const unlock = lockFolder(join(folder, 'server.lock'))
    await expect(openSqliteStore(folder)).rejects.toThrow(
      'an older Earshot serves this data folder: start it anew with this version first',
    )
    expect(older.pragma('user_version', { simple: true })).toBe(1)
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([])
    unlock()
  })

  /** A database of the schema before the newest; its version. */
  async function makeOlder(file: string): Promise<number> {
    const older = connectWriter(file)
    await migrate(older, file, folderOf(stepsBut(1)))
    const held = Number(older.pragma('user_version', { simple: true }))
    older.close()
    return held
  }

  test('of a copy that is put back works while the folder is held for it', async () => {
    const [folder, copy] = [tempFolder(), join(tempFolder(), 'copy.db')]
    const held = await makeOlder(copy)
    await (await openSqliteStore(folder)).close()
    await restoreDatabase(copy, folder, NOW)
    const version = raw(join(folder, 'earshot.db')).pragma('user_version', { simple: true })
    expect(version).toBe(held + 1)
  })

  test('of the whole schema works beside nobody, and lets go of the folder after', async () => {
    const folder = tempFolder()
    const file = join(folder, 'earshot.db')
    const held = await makeOlder(file)
    await (await openSqliteStore(folder)).close()
    const serving = await openSqliteStore(folder, { exclusive: true })
    onTestFinished(() => serving.close())
    expect(raw(file).pragma('user_version', { simple: true })).toBe(held + 1)
  })

  test('a file of a newer Earshot is refused', async () => {
    const folder = tempFolder()
    await (await openSqliteStore(folder)).close()
    raw(join(folder, 'earshot.db')).pragma('user_version = 999')
    await expect(openSqliteStore(folder)).rejects.toThrow(/has schema 999, made by a newer Earshot/)
  })
})
