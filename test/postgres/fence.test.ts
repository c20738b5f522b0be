import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '#collector/store/migrations.ts'
import { readAddress } from '#collector/store/postgres/address.ts'
import { openConnections } from '#collector/store/postgres/connections.ts'
import { migrate } from '#collector/store/postgres/migrate.ts'
import { fenceContract } from '../collector/fence-contract.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { until } from '../support/until.ts'
import { openFurnished, openStoreAt, talliesOf } from './support.ts'

let server: Postgres
beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

/** Steps of the schema: those up to a version, and one more where a newer Earshot is wanted. */
function steps({ upTo = 9_998, newer = false }): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-steps-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of readdirSync(MIGRATIONS.postgres)) {
    if (Number(name.slice(0, 4)) <= upTo)
      cpSync(join(MIGRATIONS.postgres, name), join(folder, name))
  }
  if (newer) writeFileSync(join(folder, '9999-newer.sql'), 'CREATE TABLE newer (no integer);')
  return folder
}

/** What a collector with these steps does to a database at its start. */
async function migrateTo(url: string, folder: string): Promise<void> {
  const connections = openConnections(readAddress(url), { max: 1, queryMs: 0 })
  try {
    await migrate(connections, folder)
  } finally {
    await connections.close()
  }
}

/** As a program of another make connects: it sets nothing. */
async function stranger(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

describe('a database that a newer Earshot has migrated', () => {
  fenceContract(async () => {
    const url = await server.createDatabase('fenced')
    const store = await openStoreAt(url)
    const client = await stranger(url)
    return {
      store,
      outdate: () => migrateTo(url, steps({ newer: true })),
      async dump() {
        const { rows } = await client.query<{ name: string }>(
          `SELECT relname AS name FROM pg_class
           WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
        )
        const all: unknown[] = []
        for (const { name } of rows) {
          all.push(name, (await client.query(`SELECT * FROM "${name}"`)).rows)
        }
        return JSON.stringify(all)
      },
    }
  })
})

test('a collector from before the fence is stopped by the database itself', async () => {
  const url = await server.createDatabase('older')
  // the schema of 0.1.0, whose collectors say nothing of what they know
  await migrateTo(url, steps({ upTo: 11 }))
  const old = await stranger(url)
  const write = () => old.query('UPDATE share SET taken_ms = 1 WHERE no = 1')
  await old.query('BEGIN')
  await write()
  const store = openFurnished(url)
  // the newer one waits for whom it has met in the middle
  await until('the newer one to wait', async () => {
    const waits = "SELECT 1 FROM pg_locks WHERE NOT granted AND mode = 'ShareRowExclusiveLock'"
    return (await old.query(waits)).rows.length > 0
  })
  await old.query('COMMIT')
  const opened = await store
  await expect(write()).rejects.toMatchObject({ code: 'EAR01' })
  await opened.keep([arrival()])
  expect(await talliesOf(opened)).toContain(
    '2026-03-11 = {"":{"answered":1,"seen":1,"shown":1},"score":{"9":1}}',
  )
  // and every table that the steps make is fenced
  const { rows } = await old.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r'
       AND relnamespace = 'public'::regnamespace AND relname <> 'earshot_schema'
       AND NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = 'earshot_fence')`,
  )
  expect(rows).toEqual([])
})
