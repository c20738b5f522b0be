import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Arrival } from '#collector/store/arrival.ts'
import { siteOf } from '#shared/site-of.ts'
import { NOW } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { idsOf, openFurnished, openStoreAt, talliesOf } from './support.ts'

const TODAY = '2026-03-11'
const WHOLE = { facet: '', value: '' }

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

/** Two collectors on one database. */
async function openTwo(name: string) {
  const url = await server.createDatabase(name)
  return [await openFurnished(url), await openStoreAt(url)] as const
}

describe('two collectors on one database', () => {
  test('count each of the same new responses once, whatever the order in which they meet', async () => {
    const [one, other] = await openTwo('same')
    const all = Array.from({ length: 200 }, (_, place) =>
      arrival({ id: `r${place}`, answers: { score: { r: 1, a: place % 11 } } }),
    )
    // each in its own order and in batches of its own size, so that they cross all the time
    const send = async (store: typeof one, sent: readonly Arrival[], size: number) => {
      for (let start = 0; start < sent.length; start += size) {
        await store.keep(sent.slice(start, start + size))
      }
    }
    await Promise.all([send(one, all, 7), send(other, all.toReversed(), 11)])
    expect((await idsOf(one)).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    const counted = await talliesOf(one)
    expect(await talliesOf(other)).toEqual(counted)
    expect(await one.recount('nps')).toBe(200)
    expect(await talliesOf(other)).toEqual(counted)
  })

  test('move an answer from the share of one to the share of the other', async () => {
    const [one, other] = await openTwo('moved')
    const first = arrival()
    await one.keep([first])
    await other.keep([{ ...first, rev: 2, answers: { score: { r: 2, a: 3 } } }])
    const [row] = await one.readTallies('nps', TODAY, TODAY, WHOLE)
    expect(row?.counts).toEqual({ '': { answered: 1, seen: 1, shown: 1 }, score: { 3: 1 } })
  })

  test('find no tally where one has erased all that the other had counted', async () => {
    const [one, other] = await openTwo('emptied')
    const first = arrival()
    await one.keep([first])
    expect(await other.erase('acme', first.id, NOW)).toBe(true)
    expect(await talliesOf(one)).toEqual([])
  })

  test('go on counting rightly after the other has counted everything anew', async () => {
    const [one, other] = await openTwo('anew')
    await one.keep([arrival(), arrival()])
    await other.keep([arrival()])
    await other.recount('nps')
    await one.keep([arrival()])
    const [row] = await other.readTallies('nps', TODAY, TODAY, WHOLE)
    expect(row?.counts['score']).toEqual({ 9: 4 })
  })

  test('never let an erased response return, however the two meet', async () => {
    const [one, other] = await openTwo('erased')
    for (let place = 0; place < 40; place += 1) {
      const sent = arrival({ id: `e${place}` })
      await Promise.all([one.keep([sent]), other.erase('acme', sent.id, NOW)])
    }
    expect(await idsOf(one)).toEqual([])
    expect(await talliesOf(one)).toEqual([])
  })

  test('admit a hundred values of a facet between them and not one more', async () => {
    const [one, other] = await openTwo('capped')
    const ofPlans = (from: number) =>
      Array.from({ length: 160 }, (_, place) =>
        arrival({ ctx: { traits: { plan: `plan ${from + (place % 80)}` } } }),
      )
    // 120 values, of which both send 40
    await Promise.all([one.keep(ofPlans(0)), other.keep(ofPlans(40))])
    const rows = await one.readTallies('nps', TODAY, TODAY)
    const plans = rows.filter(({ facet }) => facet === 'plan')
    expect(plans.filter(({ value }) => value !== 'other')).toHaveLength(100)
    const counted = await talliesOf(one)
    await other.recount('nps')
    expect(await talliesOf(one)).toEqual(counted)
  })

  test('see what the other publishes, and count by it at once', async () => {
    const [one, other] = await openTwo('published')
    const before = await other.outsideChanges()
    const draft = { id: 'nps', questions: [{ id: 'more', kind: 'comment' }] } as const
    await one.publish(siteOf({ id: 'acme', facets: ['plan'] })!, draft, NOW)
    expect(await other.outsideChanges()).toBeGreaterThan(before)
    // what one counted by version 2 the other takes back, without having looked
    const sent = arrival({ ver: 2, answers: { more: { r: 1, a: 'words' } } })
    await one.keep([sent])
    await other.keep([{ ...sent, ver: 1, rev: 1, flags: 1 | 4 | 8 }])
    const [row] = await other.readTallies('nps', TODAY, TODAY, WHOLE)
    expect(row?.counts).toEqual({
      '': { answered: 1, commented: 1, completed: 1, seen: 1, shown: 1 },
    })
  })

  test('count by the zone and the facets that the other has just set', async () => {
    const [one, other] = await openTwo('rules')
    const [site] = (await one.loadCatalog()).sites
    const ctx = { traits: { plan: 'gold', size: 'xl' } }
    // an evening in UTC that is the next morning in Seoul
    const evening = (id: string) =>
      arrival({ id, ctx, firstMs: Date.parse('2026-03-10T20:00:00Z') })
    await Promise.all([one.keep([evening('a')]), other.keep([evening('b')])])
    expect(await one.changeSite(site!, { ...site!, zone: 'Asia/Seoul', facets: ['size'] })).toBe(
      true,
    )
    // the other has not looked since: it still knows the old rules
    await other.keep([evening('c'), { ...evening('a'), rev: 2, flags: 1 | 4 | 8 }])
    const counted = await talliesOf(one)
    expect(counted.some((line) => line.startsWith('2026-03-11 size=xl'))).toBe(true)
    expect(counted.some((line) => line.startsWith('2026-03-10'))).toBe(false)
    await other.recount('nps')
    expect(await talliesOf(one)).toEqual(counted)
  })

  test('start together on an empty database, and one of them migrates', async () => {
    const url = await server.createDatabase('empty')
    const stores = await Promise.all([1, 2, 3].map(() => openStoreAt(url)))
    for (const store of stores) expect(await store.check()).toEqual([])
  })
})

describe('a batch', () => {
  test('with a poisoned arrival keeps all others', async () => {
    const store = await openFurnished(await server.createDatabase('poison'))
    const poison = arrival({ firstMs: Number.NaN })
    const acks = await store.keep([arrival(), poison, arrival()])
    expect(acks.map(({ state }) => state)).toEqual(['kept', 'refused', 'kept'])
    const [row] = await store.readTallies('nps', TODAY, TODAY, WHOLE)
    expect(row?.counts['score']).toEqual({ 9: 2 })
  })

  test('holds text with U+0000 and halves of surrogate pairs as SQLite does', async () => {
    const store = await openFurnished(await server.createDatabase('text'))
    const words = 'a\u0000b\ud800c 😀 \\ " \' {x,y}'
    await store.keep([arrival({ id: 't', answers: { why: { r: 1, a: words } } })])
    const { responses } = await store.readResponses('nps', { commentedOnly: true, limit: 1 })
    expect(responses[0]?.answers['why']).toBe(words)
  })
})
