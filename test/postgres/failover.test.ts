import { execFile } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival } from '../support/collector/snapshots.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { until } from '../support/until.ts'
import { idsOf, keepAtLast, openClient, openFurnished, talliesOf } from './support.ts'

const run = promisify(execFile)
let first: Postgres
let second: Postgres

beforeAll(async () => {
  first = await openPostgres(['wal_level=replica', 'max_wal_senders=4'])
  second = await openPostgres()
})
afterAll(() => Promise.all([first.remove(), second.remove()]))

/** Makes the second server a standby of the first: its files, and a way to hear of every change. */
async function follow(): Promise<void> {
  await second.kill('SIGQUIT')
  // a cold copy: the first is stopped cleanly, so its files are whole
  await first.kill('SIGINT')
  const data = join(second.folder, 'data')
  await run('rm', ['-rf', data])
  cpSync(join(first.folder, 'data'), data, { recursive: true })
  writeFileSync(join(data, 'standby.signal'), '')
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${first.port} user=earshot application_name=second'\n`,
  )
  if (process.getuid?.() === 0) await run('chown', ['-R', '65534:65534', data])
  await run('chmod', ['700', data])
  await first.start()
  await second.start()
}

test('after the first server ends, the promoted second one holds all that was acked', async () => {
  await first.createDatabase('book')
  await follow()
  const admin = await openClient(first.url)
  await until('the standby to follow', async () => {
    const { rows } = await admin.query(
      "SELECT 1 FROM pg_stat_replication WHERE state = 'streaming'",
    )
    return rows.length > 0
  })
  // only a standby that a commit waits for makes an ack outlive its machine
  await admin.query("ALTER SYSTEM SET synchronous_standby_names = 'second'")
  await admin.query('SELECT pg_reload_conf()')
  await until('commits to wait for it', async () => {
    const { rows } = await admin.query(
      "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'",
    )
    return rows.length > 0
  })

  // the standby is named first: it can only be read, and is passed over
  const hosts = `127.0.0.1:${second.port},127.0.0.1:${first.port}`
  const store = await openFurnished(
    `postgres://earshot@${hosts}/book?target_session_attrs=read-write`,
  )
  const acked: string[] = []
  for (let place = 0; place < 50; place += 1) {
    await store.keep([arrival({ id: `f${place}` })])
    acked.push(`f${place}`)
  }
  await first.kill('SIGQUIT')
  await expect(store.keep([arrival({ id: 'between' })])).rejects.toMatchObject({
    name: 'StoreBusy',
  })
  const promoted = new pg.Client({ connectionString: second.url })
  await promoted.connect()
  await promoted.query('SELECT pg_promote()')
  await promoted.end()
  await keepAtLast(store, [arrival({ id: 'after' })])
  expect((await idsOf(store)).toSorted()).toEqual([...acked, 'after'].toSorted())
  const counted = await talliesOf(store)
  await store.recount('nps')
  expect(await talliesOf(store)).toEqual(counted)
})

test('a server that is told to be read only is left alone until it may be written again', async () => {
  const url = await second.createDatabase('frozen')
  const store = await openFurnished(url)
  const admin = await openClient(second.url)
  await admin.query('ALTER DATABASE frozen SET default_transaction_read_only = on')
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'frozen'",
  )
  await until('the store to be refused', async () => {
    const outcome = await store.keep([arrival()]).then(
      () => '',
      (error: unknown) => String(error),
    )
    return outcome.includes('the database can only be read')
  })
  await admin.query('ALTER DATABASE frozen RESET default_transaction_read_only')
  await keepAtLast(store, [arrival({ id: 'thawed' })])
  expect(await idsOf(store)).toContain('thawed')
})
