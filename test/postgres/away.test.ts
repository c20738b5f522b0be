import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresStore } from '#collector/store/postgres/open-postgres-store.ts'
import { openCutProxy } from '../support/cut-proxy.ts'
import { NOW } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { until } from '../support/until.ts'
import { idsOf, keepAtLast, openClient, openFurnished, openStoreAt, talliesOf } from './support.ts'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

/** A server process that works for a store; `undefined` while there is none. */
async function findProcess(url: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
     WHERE application_name = 'earshot' AND datname = current_database()`,
  )
  await client.end()
  return rows[0]?.pid
}

async function timed(act: () => Promise<unknown>) {
  const start = performance.now()
  const outcome = await act().then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  )
  return { outcome, ms: performance.now() - start }
}

describe('a server that goes away', () => {
  test('keeps what was acked, refuses meanwhile, and is used again when it is back', async () => {
    const store = await openFurnished(await server.createDatabase('away'))
    await store.keep([arrival({ id: 'before' })])
    // immediate: as after a crash, the log is played again at the start
    await server.kill('SIGQUIT')
    await expect(store.keep([arrival()])).rejects.toMatchObject({ name: 'StoreBusy' })
    expect(await store.probe()).toMatch(/the database/)
    await server.start()
    await keepAtLast(store, [arrival({ id: 'after' })])
    expect((await idsOf(store)).toSorted()).toEqual(['after', 'before'])
    const counted = await talliesOf(store)
    await store.recount('nps')
    expect(await talliesOf(store)).toEqual(counted)
  })

  test('because one of its processes was killed, loses nothing that was acked', async () => {
    const url = await server.createDatabase('backend')
    const store = await openFurnished(url)
    const acked: string[] = []
    const over = new AbortController()
    const load = (async () => {
      for (let place = 0; !over.signal.aborted; place += 1) {
        const id = `b${place}`
        await keepAtLast(store, [arrival({ id })])
        acked.push(id)
      }
    })()
    for (let kill = 0; kill < 3; kill += 1) {
      const before = acked.length
      await until('a few acks', () => acked.length > before + 5)
      const pid = await until('a process of the store', () => findProcess(url))
      // the server ends all its processes then, and recovers from its log
      process.kill(pid, 'SIGKILL')
    }
    const before = acked.length
    await until('acks after the last kill', () => acked.length > before + 5)
    over.abort()
    await load
    expect((await idsOf(store)).toSorted()).toEqual(acked.toSorted())
    const counted = await talliesOf(store)
    await store.recount('nps')
    expect(await talliesOf(store)).toEqual(counted)
  })
})

describe('a connection that is cut at the commit', () => {
  test.each(['before', 'after'] as const)(
    '%s it has reached the server is never acked, and the same again is counted once',
    async (when) => {
      const name = `cut_${when}`
      const direct = await openFurnished(await server.createDatabase(name))
      const proxy = await openCutProxy(server.port)
      const store = await openStoreAt(`postgres://earshot@127.0.0.1:${proxy.port}/${name}`)
      await store.keep([arrival({ id: 'warm' })])
      const sent = arrival({ id: 'cut' })
      proxy.cutAt('COMMIT', when)
      await expect(store.keep([sent])).rejects.toMatchObject({ name: 'StoreBusy' })
      if (when === 'after') {
        // nobody heard of it, yet it took place
        await until('the commit', async () => (await idsOf(direct)).includes('cut'))
      } else expect(await idsOf(direct)).toEqual(['warm'])
      const [ack] = await store.keep([sent])
      expect(ack).toEqual({ id: 'cut', rev: 1, state: 'kept' })
      const counted = await talliesOf(direct)
      expect(counted).toContain(
        '2026-03-11 = {"":{"answered":2,"seen":2,"shown":2},"score":{"9":2}}',
      )
      await direct.recount('nps')
      expect(await talliesOf(store)).toEqual(counted)
    },
  )
})

describe('a server that does not answer', () => {
  test('is given up within seconds, and used again when it does', { timeout: 60_000 }, async () => {
    const direct = await openFurnished(await server.createDatabase('mute'))
    const proxy = await openCutProxy(server.port)
    const store = await openStoreAt(`postgres://earshot@127.0.0.1:${proxy.port}/mute`)
    await store.keep([arrival({ id: 'warm' })])
    proxy.stall()
    const [first, second] = await Promise.all([
      timed(() => store.keep([arrival({ id: 'lost' })])),
      timed(() => store.keep([arrival()])),
    ])
    for (const { outcome, ms } of [first, second]) {
      expect(outcome).toBe('StoreBusy')
      expect(ms).toBeLessThan(7_000)
    }
    proxy.flow()
    await keepAtLast(store, [arrival({ id: 'after' })])
    expect(await idsOf(direct)).toContain('after')
  })
})

describe('connections', () => {
  test('that results hold do not keep an answer waiting, and a ninth reader is told within 3 s', async () => {
    const url = await server.createDatabase('pool')
    const store = await openFurnished(url)
    // the survey is known from then on
    await store.keep([arrival()])
    const blocker = await openClient(url)
    await blocker.query('BEGIN; LOCK TABLE survey_version IN ACCESS EXCLUSIVE MODE')
    // each takes one connection and waits for the table, two seconds at most
    const readers = Array.from({ length: 8 }, () => timed(() => store.loadCatalog()))
    const ninth = timed(() => store.loadCatalog())
    const { outcome, ms } = await timed(() => store.keep([arrival()]))
    expect(outcome).toBe('done')
    expect(ms).toBeLessThan(1_500)
    for (const reader of await Promise.all([...readers, ninth])) {
      expect(reader.outcome).toBe('StoreBusy')
      expect(reader.ms).toBeLessThan(3_000)
    }
    await blocker.query('ROLLBACK')
    await store.loadCatalog()
  })

  test('wait for a recount no longer than the lock timeout, and lose nothing by it', async () => {
    const url = await server.createDatabase('counting')
    const store = await openFurnished(url)
    const blocker = await openClient(url)
    await blocker.query('BEGIN')
    await blocker.query('SELECT pg_advisory_xact_lock(41130002, no) FROM survey')
    const { outcome, ms } = await timed(() => store.keep([arrival({ id: 'late' })]))
    expect(outcome).toBe('StoreBusy')
    expect(ms).toBeLessThan(6_000)
    await blocker.query('COMMIT')
    await store.keep([arrival({ id: 'late' })])
    expect(await idsOf(store)).toEqual(['late'])
  })
})

test('deadlocks are tried again until all is kept', async () => {
  const url = await server.createDatabase('storm')
  const stores = [await openFurnished(url), await openStoreAt(url)]
  const before = await stores[0]!.keep([arrival({ id: 'z' })])
  expect(before[0]?.state).toBe('kept')
  const rival = await openClient(url)
  await rival.query('BEGIN')
  // the rival holds what the batch wants, then wants what the batch holds
  await rival.query("UPDATE response SET level = level WHERE id = 'z'")
  const kept = stores[0]!.keep([arrival({ id: 'a' }), arrival({ id: 'z', rev: 2 })])
  await until('the batch to wait', async () => {
    const { rows } = await rival.query(
      "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
    )
    return rows.length > 0
  })
  const clash = rival.query(
    `INSERT INTO response (site_no, id, survey_no, ver, rev, flags, marks, level, first_ms, answers)
     VALUES (1, 'a', 1, 1, 1, 1, 0, 0, 0, '{}')`,
  )
  await clash.catch(() => {})
  await rival.query('ROLLBACK')
  expect((await kept).map(({ state }) => state)).toEqual(['kept', 'kept'])
})

test('a store is refused in one sentence that holds no password', async () => {
  const opened = openPostgresStore('postgres://who:secret@127.0.0.1:1/none', () => NOW)
  await expect(opened).rejects.toMatchObject({
    name: 'StoreRefused',
    message: expect.stringMatching(/^DATABASE_URL cannot be used: (?!.*secret).*ECONNREFUSED/),
  })
})
