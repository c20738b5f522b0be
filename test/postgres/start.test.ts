import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readAddress } from '#collector/store/postgres/address.ts'
import { openConnections } from '#collector/store/postgres/connections.ts'
import { migrate } from '#collector/store/postgres/migrate.ts'
import { openPostgresStore } from '#collector/store/postgres/open-postgres-store.ts'
import { NOW, tempFolder } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { ROOT } from '../support/sources.ts'
import { openClient, openFurnished, openStoreAt } from './support.ts'

const FOLDER = join(ROOT, 'collector/store/migrations/postgres')

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

function connectionsTo(url: string) {
  const connections = openConnections(readAddress(url), { max: 1, queryMs: 0 })
  onTestFinished(() => connections.close())
  return connections
}

function folderOf(files: Record<string, string>): string {
  const folder = join(tempFolder(), 'migrations')
  mkdirSync(folder)
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
  return folder
}

describe('a database that cannot promise what an ack promises is refused', () => {
  test.each(['fsync', 'full_page_writes'])('with %s = off', async (name) => {
    const careless = await openPostgres([`${name}=off`])
    onTestFinished(() => careless.remove())
    await expect(openPostgresStore(careless.url, () => NOW)).rejects.toMatchObject({
      name: 'StoreRefused',
      message: `the database has ${name} = off, so answers may be lost at a power cut: set it to on`,
    })
  })

  test('with synchronous_commit = off for this account', async () => {
    const url = await server.createDatabase('hasty')
    const client = await openClient(url)
    await client.query('ALTER DATABASE hasty SET synchronous_commit = off')
    await expect(openPostgresStore(url, () => NOW)).rejects.toThrow(
      'the database has synchronous_commit = off',
    )
  })

  test('in an encoding that does not hold every character', async () => {
    const url = await server.createDatabase('latin')
    const client = await openClient(server.url)
    await client.query(
      "CREATE DATABASE latin1 ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0 OWNER earshot",
    )
    await expect(openPostgresStore(url.replace(/latin$/, 'latin1'), () => NOW)).rejects.toThrow(
      'create it with ENCODING UTF8',
    )
  })
})

describe('an address', () => {
  test('of several hosts is tried one by one, and must lead to one that can be written', () => {
    const { urls, mustWrite } = readAddress('postgres://me:s%40@a:1,b:2/book?sslmode=require')
    expect(urls).toEqual([
      'postgres://me:s%40@a:1/book?sslmode=require',
      'postgres://me:s%40@b:2/book?sslmode=require',
    ])
    expect(mustWrite).toBe(true)
  })

  test('of one host may say the same', () => {
    const { urls, mustWrite } = readAddress('postgresql://a/book?target_session_attrs=read-write')
    expect(urls).toEqual(['postgresql://a/book'])
    expect(mustWrite).toBe(true)
    expect(readAddress('postgres://a/book').mustWrite).toBe(false)
  })

  test.each(['mysql://a/b', 'postgres://a/b?target_session_attrs=standby'])(
    '%s is refused in one sentence',
    (text) => {
      expect(() => readAddress(text)).toThrow(/DATABASE_URL/)
    },
  )
})

describe('migrating', () => {
  test('has a step for each step of the SQLite file', () => {
    const sqlite = readdirSync(join(ROOT, 'collector/store/migrations/sqlite'))
    expect(readdirSync(FOLDER).toSorted()).toEqual(sqlite.toSorted())
  })

  test('cut off after any statement leaves the old schema or the new one', async () => {
    const url = await server.createDatabase('steps')
    const client = await openClient(url)
    const connections = connectionsTo(url)
    for (const file of readdirSync(FOLDER).toSorted()) {
      const sql = readFileSync(join(FOLDER, file), 'utf8')
      const statements = sql.split(/;\s*\n/).filter((part) => /^\s*[A-Z]/m.test(part))
      const { rows: before } = await client.query(TABLES)
      for (let cut = 1; cut <= statements.length; cut += 1) {
        // dies by its own hand where a process would have died
        const dying = `${statements.slice(0, cut).join(';\n')};
          SELECT pg_terminate_backend(pg_backend_pid());`
        const half = folderOf({ [file]: dying })
        await expect(migrate(connections, half)).rejects.toThrow()
        expect((await client.query(TABLES)).rows).toEqual(before)
      }
      await migrate(connections, folderOf({ [file]: sql }))
    }
    // nothing is left to do, and the store works on it
    const store = await openFurnished(url)
    expect((await store.keep([arrival()]))[0]?.state).toBe('kept')
  })

  test('refuses a step that loses a row, as a whole', async () => {
    const url = await server.createDatabase('lossy')
    const store = await openFurnished(url)
    await store.keep([arrival()])
    const lossy = folderOf({ '9998-lossy.sql': 'CREATE TABLE more (n int); DELETE FROM response;' })
    await expect(migrate(connectionsTo(url), lossy)).rejects.toThrow(
      '9998-lossy.sql would leave 0 of 1 rows in response',
    )
    const client = await openClient(url)
    const { rows } = await client.query("SELECT to_regclass('more') AS more")
    expect(rows).toEqual([{ more: null }])
  })

  test('refuses a database of a newer Earshot', async () => {
    const url = await server.createDatabase('newer')
    await (await openStoreAt(url)).probe()
    const client = await openClient(url)
    await client.query('INSERT INTO earshot_schema (version) VALUES (999)')
    await expect(openPostgresStore(url, () => NOW)).rejects.toThrow(
      /has schema 999, made by a newer Earshot; this one knows \d+$/,
    )
  })
})

const TABLES = `SELECT table_name, column_name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name <> 'earshot_schema' ORDER BY 1, 2`
