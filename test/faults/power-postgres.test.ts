import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test, type TestContext } from 'vitest'
import { openPostgresStore } from '#collector/store/postgres/open-postgres-store.ts'
import { furnish, NOW, tempFolder } from '../support/collector/open-collector.ts'
import { readLedger } from '../support/ledger.ts'
import { shopperId } from '../support/ledger-shopper.ts'
import { startLoad } from '../support/load-child.ts'
import { openPostgres } from '../support/postgres.ts'
import { until } from '../support/until.ts'
import { talliesOf } from '../postgres/support.ts'
import { firstAck } from './support/first-ack.ts'
import { startServer } from './support/server.ts'
import { NO_SHUTDOWN, openShutdownDisk } from './support/shutdown-disk.ts'
import { IS_LONG } from './support/is-long.ts'

const CUTS = Number(process.env['FAULTS_CUTS'] ?? (IS_LONG ? 10 : 2))

/**
 * Cuts the power under a database and its collector at work; ids of what was acknowledged and is not
 * there once both are back.
 *
 * @param careless the database may say that a commit is done before it is on the disk
 */
async function cutPower({ skip }: TestContext, cuts: number, careless = false): Promise<string[]> {
  const disk = openShutdownDisk('512M')
  if (!disk) return skip(NO_SHUTDOWN)
  // what is not synced at a commit would be ten seconds later
  const server = await openPostgres(['wal_writer_delay=10s'], disk.folder)
  // the disk is unmounted after this
  onTestFinished(() => server.remove())
  const store = await openPostgresStore(server.url, () => NOW)
  await furnish(store)
  await store.close()
  disk.sync()
  const folder = join(tempFolder(), 'data')
  const file = join(tempFolder(), 'ledger')
  writeFileSync(file, '')
  for (let cut = 1; cut <= cuts; cut += 1) {
    const collector = await startServer({ folder, env: { DATABASE_URL: server.url } })
    if (careless) await ask(server.url, 'ALTER SYSTEM SET synchronous_commit = off')
    if (careless) await ask(server.url, 'SELECT pg_reload_conf()')
    const load = startLoad({ port: collector.port, file, seed: `shopper${cut}` })
    await firstAck(file)
    await wait(Math.random() * 1_000)
    disk.cutPower(collector.pid)
    collector.kill('SIGKILL')
    await Promise.all([collector.ended, load.stop(), server.kill('SIGKILL')])
    // its other processes notice that it is gone, one by one
    await until('the disk to be let go', () => restored(disk.restorePower))
    await server.start()
    const rows = await ask<{ id: string; rev: number }>(server.url, 'SELECT id, rev FROM response')
    const stored = new Map(rows.map(({ id, rev }) => [id, rev]))
    const { acked, sent, wrong } = readLedger([file])
    expect(wrong).toEqual([])
    // a reply that was lost leaves more in the database than was acknowledged, never what nobody sent
    const ids = new Set([...sent.keys()].map(shopperId))
    expect([...stored.keys()].filter((id) => !ids.has(id))).toEqual([])
    const lost = [...acked].filter(([k, rev]) => (stored.get(shopperId(k)) ?? 0) < rev)
    if (lost.length > 0) return lost.map(([k]) => k)
  }
  const back = await openPostgresStore(server.url, () => NOW)
  const counted = await talliesOf(back)
  expect(await back.recount('nps')).toBeGreaterThan(0)
  expect(await talliesOf(back)).toEqual(counted)
  await back.close()
  return []
}

function restored(restorePower: () => void): boolean {
  try {
    restorePower()
    return true
  } catch {
    return false
  }
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

test(`PostgreSQL loses nothing acknowledged by ${CUTS} power cuts`, async (context) => {
  expect(await cutPower(context, CUTS)).toEqual([])
})

test('a database that says too early that a commit is done is caught', async (context) => {
  expect((await cutPower(context, 3, true)).length).toBeGreaterThan(0)
})
