import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { MAX_FACET_VALUES } from '#collector/store/max-facet-values.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import type { Store } from '#collector/store/store.ts'
import { furnish, NOW, tempFolder } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'

const DAYS = ['2026-03-10', '2026-03-13'] as const

/** A server's store and the command line's, on one file. */
async function openTwo(): Promise<{ folder: string; server: Store; beside: Store }> {
  const folder = tempFolder()
  const open = async () => {
    const store = await openSqliteStore(folder)
    onTestFinished(() => store.close())
    return store
  }
  const server = await open()
  await furnish(server)
  return { folder, server, beside: await open() }
}

async function tallies(store: Store): Promise<string> {
  return JSON.stringify(await store.readTallies('nps', ...DAYS))
}

/** Fails when what was counted answer by answer is not what the raw answers add up to. */
async function expectRecounted(store: Store): Promise<void> {
  const counted = await tallies(store)
  await store.recount('nps')
  expect(await tallies(store)).toBe(counted)
}

async function changeZone(store: Store, zone: string): Promise<void> {
  const [site] = (await store.loadCatalog()).sites
  expect(await store.changeSite(site!, { ...site!, zone })).toBe(true)
}

describe('what another process changes in the same file', () => {
  test('counts from the next answer on: the day of a zone', async () => {
    const { server, beside } = await openTwo()
    await server.keep([arrival()])
    await changeZone(beside, 'Pacific/Kiritimati')
    await server.keep([arrival()])
    // noon in UTC is two in the morning of the next day there
    const [row] = await server.readTallies('nps', ...DAYS, { facet: '', value: '' })
    expect(row).toMatchObject({ day: '2026-03-12', counts: { score: { 9: 2 } } })
    await expectRecounted(server)
  })

  test('counts from the next erasure on', async () => {
    const { server, beside } = await openTwo()
    await server.keep([arrival({ id: 'a' }), arrival({ id: 'b' })])
    await changeZone(beside, 'Pacific/Kiritimati')
    await server.erase('acme', 'a', NOW)
    await expectRecounted(server)
  })

  test('leaves the cap of a facet what it is, and every answer under the value it counted as', async () => {
    const { server, beside } = await openTwo()
    const from = (channel: string, ids = [`one-${channel}`, `two-${channel}`]) =>
      ids.map((id) => arrival({ id, ctx: { device: 'phone', visit: 'new', channel } }))
    await beside.keep(from('tag'))
    const rest = Array.from({ length: MAX_FACET_VALUES - 1 }, (_, place) => `channel-${place}`)
    await server.keep(rest.flatMap((channel) => from(channel)))
    // the cap is reached: the server counts it under "other", and so does whoever takes it back
    await server.keep(from('xx'))
    await beside.erase('acme', 'one-xx', NOW)
    await beside.erase('acme', 'two-xx', NOW)
    await beside.keep(from('yy'))
    const values = (await server.readTallies('nps', ...DAYS)).filter(
      ({ facet }) => facet === 'channel',
    )
    expect(values).toHaveLength(MAX_FACET_VALUES + 1)
    expect(values.find(({ value }) => value === 'other')?.counts['score']).toEqual({ 9: 2 })
    await expectRecounted(server)
  })
})

describe('what moves the catalog', () => {
  test('is a survey that another process publishes or rests, or a site it changes', async () => {
    const { server, beside } = await openTwo()
    const stamps = [await server.outsideChanges()]
    await beside.setPaused('nps', true, NOW)
    stamps.push(await server.outsideChanges())
    await changeZone(beside, 'Asia/Seoul')
    stamps.push(await server.outsideChanges())
    const [site] = (await beside.loadCatalog()).sites
    await beside.publish(site!, { id: 'more', questions: [{ id: 'score', kind: 'nps' }] }, NOW)
    stamps.push(await server.outsideChanges())
    expect(new Set(stamps).size).toBe(4)
  })

  test('is not an answer that another process keeps', async () => {
    const { server, beside } = await openTwo()
    await beside.keep([arrival()])
    const before = await server.outsideChanges()
    await beside.keep([arrival()])
    expect(await server.outsideChanges()).toBe(before)
  })
})

describe('a backup', () => {
  test('ends while another process keeps answers, and is of one instant', async () => {
    const { folder, server, beside } = await openTwo()
    const long = { score: { r: 1, a: 9 }, why: { r: 1, a: 'x'.repeat(4_000) } }
    // about 3,000 pages: several steps
    for (let batch = 0; batch < 15; batch += 1) {
      await server.keep(Array.from({ length: 200 }, () => arrival({ answers: long })))
    }
    const file = join(folder, 'copy.db')
    let steps = 0
    await beside.backup(file, () => {
      steps += 1
      if (steps > 100) throw new Error('the copy begins anew and anew')
      void server.keep([arrival()])
    })
    const copy = new Database(file, { readonly: true })
    onTestFinished(() => void copy.close())
    expect(steps).toBeGreaterThan(3)
    expect(copy.prepare('SELECT count(*) FROM response').pluck().get()).toBe(3_000)
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})
