import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addKey } from '#collector/owners/keys/add-key.ts'
import { findKey } from '#collector/owners/keys/find-key.ts'
import { moveDatabase } from '#collector/store/move/move-database.ts'
import { planMove } from '#collector/store/move/plan-move.ts'
import { openStore } from '#collector/store/open-store.ts'
import { openPostgresStore } from '#collector/store/postgres/open-postgres-store.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import type { Store } from '#collector/store/store.ts'
import { furnish, NOW, tempFolder } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { ROOT } from '../support/sources.ts'
import { until } from '../support/until.ts'
import { idsOf, openClient, openStoreAt, talliesOf } from './support.ts'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

const inPlan = (plan: string, id: string) =>
  arrival({
    id,
    answers: { score: { r: 1, a: 7 }, why: { r: 1, a: `words of ${id} "\\ 한국어 😀` } },
    ctx: {
      device: 'phone',
      traits: { plan },
      page: 'https://shop.example/p/1',
      customer: `c-${id}`,
    },
  })

/** A folder with some of everything in it. */
async function folderOf(count: number): Promise<string> {
  const folder = tempFolder()
  const store = await openSqliteStore(folder)
  await furnish(store)
  const all = Array.from({ length: count }, (_, place) => inPlan(`plan ${place % 5}`, `m${place}`))
  for (let start = 0; start < count; start += 500) await store.keep(all.slice(start, start + 500))
  await store.erase('acme', 'm0', NOW)
  const importId = await store.beginImport(
    {
      site: 'acme',
      survey: 'nps',
      ver: 1,
      source: 'mapping',
      firstDay: '2026-03-01',
      lastDay: '2026-03-02',
      notes: ['a note'],
    },
    NOW,
  )
  await store.keepImported(importId, [arrival({ id: 'imported', ctx: { channel: 'import' } })])
  await store.endImport(importId)
  await store.addEndpoint({
    id: 'ep_1',
    site: 'acme',
    definition: '{}',
    sealed: 'sealed',
    active: true,
    addedMs: NOW.getTime(),
  })
  await store.keep([arrival({ id: 'stirring', flags: 1 | 4 | 8 })])
  await store.close()
  return folder
}

/** What an owner would see of a database, in one text. */
async function lookAt(store: Store): Promise<unknown> {
  const { responses } = await store.readResponses('nps', { commentedOnly: false, limit: 200 })
  return [
    await store.loadCatalog(),
    await store.readWords([{ id: 'nps', ver: 1 }]),
    await talliesOf(store),
    await idsOf(store),
    responses,
    await store.findImports('acme'),
    await store.readEndpoints(),
    (await store.takeDueEvents(NOW.getTime(), 0, 10)).map(({ id }) => id),
  ]
}

describe('moving a book', () => {
  test('brings all of it along, numbers and hashes alike, and counting goes on', async () => {
    const folder = await folderOf(1_200)
    const source = await openSqliteStore(folder)
    const { database } = source.people
    const { key } = await addKey(database, { siteId: 'acme', role: 'viewer', name: 'cli' }, NOW)
    const before = await lookAt(source)
    await source.close()
    const url = await server.createDatabase('whole')
    const { rows, hashes } = await moveDatabase(folder, url, () => {})
    // 1,200 of which one was erased, one imported, one that stirred an event
    expect(rows['response']).toBe(1_201)
    expect(Object.keys(hashes)).toContain('owner_account')
    const store = await openStoreAt(url)
    expect(await lookAt(store)).toEqual(before)
    expect(await findKey(store.people.database, key, NOW)).toMatchObject({ siteId: 'acme' })
    // what was erased stays away, what comes anew gets a number of its own
    const acks = await store.keep([inPlan('plan 1', 'm0'), inPlan('plan 1', 'new')])
    expect(acks.map(({ state }) => state)).toEqual(['gone', 'kept'])
    const counted = await talliesOf(store)
    expect(await store.recount('nps')).toBe(1_202)
    expect(await talliesOf(store)).toEqual(counted)
  })

  test('killed in the middle goes on where it was, and opens to nobody before its end', async () => {
    const folder = await folderOf(20_000)
    const url = await server.createDatabase('killed')
    const child = spawn(
      process.execPath,
      [join(ROOT, 'collector/cli/main.ts'), 'move', '--to', url],
      { env: { ...process.env, EARSHOT_DATA: folder, DATABASE_URL: '' }, stdio: 'pipe' },
    )
    const exited = new Promise((resolve) => child.once('exit', resolve))
    const client = await openClient(url)
    const copied = await until('some of the responses', async () => {
      const { rows } = await client.query(
        "SELECT rows::int FROM earshot_move WHERE name = 'response' AND rows BETWEEN 1 AND 15000",
      )
      return rows[0]?.rows
    })
    child.kill('SIGKILL')
    await exited
    await expect(openPostgresStore(url, () => NOW)).rejects.toMatchObject({
      name: 'StoreRefused',
      message: 'a move into this database has not ended: run earshot move again',
    })
    const steps: number[] = []
    const { rows } = await moveDatabase(folder, url, ({ table, rows }) => {
      if (table === 'response') steps.push(rows)
    })
    expect(steps[0]).toBeGreaterThan(copied)
    expect(rows['response']).toBe(20_001)
    expect(await (await openStoreAt(url)).recount('nps')).toBe(20_001)
  })

  test('is refused while a server holds the folder', async () => {
    const folder = await folderOf(1)
    const serving = await openSqliteStore(folder, { exclusive: true })
    const url = await server.createDatabase('served')
    await expect(moveDatabase(folder, url, () => {})).rejects.toThrow(
      'another Earshot serves this data folder already',
    )
    await serving.close()
  })

  test('is refused into a database with a book, and from a folder without one', async () => {
    const url = await server.createDatabase('taken')
    await furnish(await openStoreAt(url))
    await expect(moveDatabase(await folderOf(1), url, () => {})).rejects.toThrow(
      'the database holds a book already: nothing moved',
    )
    await expect(moveDatabase(tempFolder(), url, () => {})).rejects.toThrow(
      /^there is no database in /,
    )
  })

  test('is not called equal when a row differs', async () => {
    const folder = await folderOf(3)
    const url = await server.createDatabase('differs')
    const moved = moveDatabase(folder, url, ({ table }) => {
      // the file says something else once it has been read
      if (table !== 'response') return
      throw new Error('cut short')
    })
    await expect(moved).rejects.toThrow('cut short')
    const store = await openSqliteStore(folder)
    await store.keep([{ ...inPlan('plan 1', 'm1'), rev: 9, answers: { score: { r: 9, a: 0 } } }])
    await store.close()
    await expect(moveDatabase(folder, url, () => {})).rejects.toThrow(
      '"response" is not the same on both sides: empty the database and move again',
    )
  })
})

test('a dry run writes to neither side, and the old folder then says where its answers are', async () => {
  const url = await server.createDatabase('marked')
  const folder = await folderOf(20)
  const client = await openClient(url)
  // 20, one of them erased, an imported one and one that stirs
  expect(await planMove(folder, url)).toMatchObject({ rows: { response: 21 }, target: 'is empty' })
  expect((await client.query("SELECT 1 FROM pg_class WHERE relname = 'response'")).rows).toEqual([])
  await moveDatabase(folder, url, () => {})
  expect(await planMove(folder, url)).toMatchObject({ target: 'holds a database already' })
  const opened = openStore({ dataFolder: folder }, { exclusive: true })
  await expect(opened).rejects.toThrow(/was moved into PostgreSQL: set DATABASE_URL, or remove/)
  rmSync(join(folder, 'moved'))
  await (await openStore({ dataFolder: folder }, { exclusive: true })).close()
})
