import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectWriter } from '#collector/store/sqlite/connect.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { createRecent } from '#collector/store/sqlite/recent.ts'
import { createTallyWriter } from '#collector/store/sqlite/tally-writer.ts'
import type { Store } from '#collector/store/store.ts'
import type { TallySum } from '#collector/store/tally-sum.ts'
import { furnish, NOW, tempFolder } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'

const DAY = '2026-03-11'

async function openAt(folder: string): Promise<Store> {
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  return store
}

async function tallies(store: Store): Promise<string> {
  return JSON.stringify(await store.readTallies('nps', DAY, DAY))
}

/** Fails when what was counted answer by answer is not what the raw answers add up to. */
async function expectRecounted(store: Store): Promise<void> {
  const counted = await tallies(store)
  await store.recount('nps')
  expect(await tallies(store)).toBe(counted)
}

describe('counts that are remembered', () => {
  test('are read again when another process has counted meanwhile', async () => {
    const folder = tempFolder()
    const [one, other] = [await openAt(folder), await openAt(folder)]
    await furnish(one)
    await other.loadCatalog()
    for (const store of [one, other, one, one, other, one]) await store.keep([arrival()])
    const [whole] = await one.readTallies('nps', DAY, DAY, { facet: '', value: '' })
    expect(whole?.counts['score']).toEqual({ 9: 6 })
    await expectRecounted(one)
  })

  test('are read again after a transaction that was rolled back', async () => {
    const [write, read] = await openWriter(await furnished())
    write('9')
    expect(() => write('9', true)).toThrow('undone')
    write('9')
    expect(read()).toBe('{"score":{"9":2}}')
  })

  test('are read again after one that was rolled back before another process counted', async () => {
    const folder = await furnished()
    const [write, read] = await openWriter(folder)
    const [writeElsewhere] = await openWriter(folder)
    write('9')
    expect(() => write('9', true)).toThrow('undone')
    // the revision is now what the one undone made it
    writeElsewhere('0')
    write('9')
    expect(read()).toBe('{"score":{"0":1,"9":2}}')
  })

  test('are read again after one of a batch was rolled back alone', async () => {
    const store = await openAt(tempFolder())
    await furnish(store)
    const batch = () => [arrival(), arrival({ firstMs: Number.NaN }), arrival()]
    await store.keep(batch())
    await store.keep(batch())
    const [whole] = await store.readTallies('nps', DAY, DAY, { facet: '', value: '' })
    expect(whole?.counts['score']).toEqual({ 9: 4 })
    await expectRecounted(store)
  })

  test('are gone when the last of them is taken back, and begin anew', async () => {
    const store = await openAt(tempFolder())
    await furnish(store)
    await store.keep([arrival({ id: 'a' })])
    await store.erase('acme', 'a', NOW)
    expect(await tallies(store)).toBe('[]')
    await store.keep([arrival({ id: 'b' })])
    await expectRecounted(store)
  })
})

describe('an id that arrived lately', () => {
  test('may have been removed since: it is added again', async () => {
    const store = await openAt(tempFolder())
    await furnish(store)
    const sent = arrival({ id: 'a' })
    await store.keep([sent])
    await store.erase('acme', 'a', NOW)
    await store.forgetErasures(new Date(NOW.getTime() + 1))
    expect(await store.keep([sent])).toEqual([{ id: 'a', rev: 1, state: 'kept' }])
    await expectRecounted(store)
  })

  test('may be forgotten though its response is there: they merge', async () => {
    const folder = tempFolder()
    const before = await openSqliteStore(folder)
    await furnish(before)
    await before.keep([arrival({ id: 'a', rev: 3 })])
    await before.close()
    const store = await openAt(folder)
    const late = arrival({ id: 'a', rev: 2, answers: { score: { r: 2, a: 0 } } })
    expect(await store.keep([late, late])).toEqual([
      { id: 'a', rev: 3, state: 'kept' },
      { id: 'a', rev: 3, state: 'kept' },
    ])
    await expectRecounted(store)
  })

  test('is known for one generation at least and two at most', () => {
    const recent = createRecent(2)
    for (const id of ['a', 'b', 'c', 'd']) recent.add(id)
    expect(['a', 'b', 'c', 'd'].map(recent.has)).toEqual([true, true, true, true])
    recent.add('e')
    expect(['a', 'b', 'c', 'd', 'e'].map(recent.has)).toEqual([false, false, true, true, true])
  })
})

async function furnished(): Promise<string> {
  const folder = tempFolder()
  await furnish(await openAt(folder))
  return folder
}

/** A connection that counts one more of a bin in a transaction, which may be undone; and what it reads. */
async function openWriter(folder: string) {
  const db = connectWriter(join(folder, 'earshot.db'))
  onTestFinished(() => void db.close())
  const writer = createTallyWriter(db)
  const write = db.transaction((bin: string, isDoomed: boolean) => {
    writer.write(oneMore(bin))
    if (isDoomed) throw new Error('undone')
  })
  const read = db.prepare('SELECT counts FROM tally').pluck()
  return [
    (bin: string, isDoomed = false) => write.immediate(bin, isDoomed),
    () => read.get(),
  ] as const
}

function oneMore(bin: string): TallySum {
  const bins = new Map([['score', new Map([[bin, 1]])]])
  return new Map([['x', { siteNo: 1, surveyNo: 1, day: DAY, facet: '', value: '', bins }]])
}
