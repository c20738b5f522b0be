import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { readLedger } from '../support/ledger.ts'
import { shopperId } from '../support/ledger-shopper.ts'
import { startLoad } from '../support/load-child.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { until } from '../support/until.ts'
import { openClient, openStoreAt, talliesOf } from './support.ts'

const SECRET = 'the same for all collectors of a database'.replaceAll(' ', '-')
const ORIGIN = 'https://shop.example'
const SURVEY = {
  id: 'nps',
  questions: [
    { id: 'score', kind: 'nps' },
    { id: 'why', kind: 'comment' },
  ],
} as const

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

async function prepare(url: string): Promise<Earshot> {
  const earshot = await prepareEarshot({ DATABASE_URL: url, EARSHOT_SECRET: SECRET })
  onTestFinished(() => earshot.remove())
  return earshot
}

const portOf = ({ address }: Earshot) => Number(new URL(address).port)

describe('two collectors, each a process, on one database', () => {
  test('lose nothing they acked, whatever dies', { timeout: 120_000 }, async () => {
    const url = await server.createDatabase('ledger')
    const [one, other] = [await prepare(url), await prepare(url)]
    await one.furnish('acme', ORIGIN, [SURVEY])
    await Promise.all([one.start(), other.start()])
    const folder = tempFolder()
    const files = [join(folder, 'one'), join(folder, 'other')]
    for (const file of files) writeFileSync(file, '')
    // the same shoppers at both doors: each message arrives twice, often at once
    const loads = [one, other].map((earshot, place) =>
      startLoad({ port: portOf(earshot), file: files[place]!, seed: 'same' }),
    )
    const acked = () => readLedger(files).acked.size
    const more = async (what: string) => {
      const before = acked()
      await until(`answers after ${what}`, () => acked() > before + 50)
    }
    await more('the start')
    await one.kill('SIGKILL')
    await more('the end of one collector')
    await one.start()
    await more('its return')
    await server.kill('SIGQUIT')
    await server.start()
    await more('the return of the database')
    await Promise.all(loads.map((load) => load.stop()))
    await Promise.all([one.kill('SIGTERM'), other.kill('SIGTERM')])

    const ledger = readLedger(files)
    expect(ledger.wrong).toEqual([])
    const client = await openClient(url)
    const { rows } = await client.query<{ id: string; rev: number }>('SELECT id, rev FROM response')
    const stored = new Map(rows.map(({ id, rev }) => [id, rev]))
    const lost = [...ledger.acked].filter(([k, rev]) => (stored.get(shopperId(k)) ?? 0) < rev)
    expect(lost).toEqual([])
    const sent = new Set([...ledger.sent.keys()].map(shopperId))
    expect([...stored.keys()].filter((id) => !sent.has(id))).toEqual([])
    const store = await openStoreAt(url)
    const counted = await talliesOf(store)
    expect(await store.recount('nps')).toBe(stored.size)
    expect(await talliesOf(store)).toEqual(counted)
  })

  test('show the other what is answered and published within a second or so', async () => {
    const url = await server.createDatabase('live')
    const [one, other] = [await prepare(url), await prepare(url)]
    const key = await one.furnish('acme', ORIGIN, [SURVEY])
    await Promise.all([one.start(), other.start()])
    const live = await fetch(`${other.address}/api/surveys/nps/live`, {
      headers: { authorization: `Bearer ${key}` },
    })
    const reader = live.body!.pipeThrough(new TextDecoderStream()).getReader()
    onTestFinished(() => reader.cancel())
    expect((await reader.read()).value).toContain('"revision":0')
    const reply = await fetch(`${one.address}/w/acme`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: JSON.stringify({
        v: 1,
        responses: [
          {
            k: 'a-secret-of-a-shopper',
            survey: 'nps',
            ver: 1,
            rev: 1,
            flags: 5,
            answers: { score: { r: 1, a: 9 } },
            t: { first: Date.now(), now: Date.now() },
            ctx: {},
          },
        ],
      }),
    })
    expect(reply.status).toBe(200)
    expect((await reader.read()).value).toContain('"revision":1')
    expect(await other.results('nps', key)).toMatchObject({ answered: 1 })
    await one.cli('site', 'add', '--id', 'new', '--name', 'New')
    await until('the new site at the other door', async () => {
      const { status } = await fetch(`${other.address}/w/new`, { method: 'POST', body: '{}' })
      return status !== 404
    })
  })
})
