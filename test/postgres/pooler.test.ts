import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { addKey } from '#collector/owners/keys/add-key.ts'
import { findKey } from '#collector/owners/keys/find-key.ts'
import { NOW } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { openTransactionPooler } from '../support/transaction-pooler.ts'
import { openFurnished, openStoreAt, talliesOf } from './support.ts'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

/** The same database by way of a pooler. */
async function pooled(name: string): Promise<string> {
  await server.createDatabase(name)
  const port = await openTransactionPooler(server.port, 'earshot')
  return `postgres://earshot@127.0.0.1:${port}/${name}`
}

test('the pooler of these tests hands over another session after each transaction', async () => {
  const client = new pg.Client({ connectionString: await pooled('sessions') })
  await client.connect()
  onTestFinished(() => client.end())
  const pids = new Set<number>()
  for (let turn = 0; turn < 4; turn += 1) {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    pids.add(rows[0]!.pid)
  }
  expect(pids.size).toBeGreaterThan(1)
})

test('all of a store works through a transaction pooler', async () => {
  const url = await pooled('pooled')
  const [one, other] = [await openFurnished(url), await openStoreAt(url)]
  const sent = Array.from({ length: 300 }, (_, place) => arrival({ id: `p${place}` }))
  await Promise.all([one.keep(sent), other.keep(sent.toReversed())])
  await one.keep([arrival({ id: 'p0', rev: 2, answers: { score: { r: 2, a: 1 } } })])
  expect(await other.erase('acme', 'p1', NOW)).toBe(true)
  const counted = await talliesOf(one)
  expect(counted).toContain(
    '2026-03-11 = {"":{"answered":299,"seen":299,"shown":299},"score":{"1":1,"9":298}}',
  )
  expect(await other.recount('nps')).toBe(299)
  expect(await talliesOf(one)).toEqual(counted)
  const raw = await one.countRaw('nps', '2026-03-11', '2026-03-11', [])
  expect(raw[0]?.counts['score']).toEqual({ 1: 1, 9: 298 })
  const { database } = one.people
  const { key } = await addKey(database, { siteId: 'acme', role: 'viewer', name: 'cli' }, NOW)
  expect(await findKey(database, key, NOW)).toMatchObject({ siteId: 'acme' })
})
