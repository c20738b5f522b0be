import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { eraseCustomer, eraseResponse } from '#collector/privacy/erase.ts'
import { retain } from '#collector/privacy/retain.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { siteOf } from '#shared/site-of.ts'
import { furnish, NOW, SITE, tempFolder } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'

const CANARY = 'canary of Ann, who wrote this'
const DAY_MS = 86_400_000

async function openBook() {
  const folder = tempFolder()
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  await furnish(store)
  return { folder, store }
}

/** Files of a folder that hold a text, as bytes. */
function holding(folder: string, text: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text))
}

/** Enough to fill pages, so that what is erased lies between others, on pages that are freed. */
function crowd(count: number) {
  return Array.from({ length: count }, (_, place) =>
    arrival({ answers: { why: { r: 1, a: `somebody else ${place} `.repeat(20) } } }),
  )
}

describe('an erasure reaches the files', () => {
  const ann = (id: string) =>
    arrival({ id, ctx: { customer: 'ann-4711' }, answers: { why: { r: 1, a: CANARY.repeat(90) } } })

  test('of one answer: neither the book nor its log holds a word', async () => {
    const { folder, store } = await openBook()
    await store.keep([...crowd(50), ann('a'), ...crowd(50)])
    // a changed mind leaves older pages in the log
    await store.keep([{ ...ann('a'), rev: 2 }])
    expect(holding(folder, CANARY)).not.toEqual([])
    expect(await eraseResponse(store, 'acme', 'a', NOW)).toEqual({
      responses: 1,
      others: 0,
      scrubbed: true,
    })
    expect(holding(folder, CANARY)).toEqual([])
  })

  test('of a customer: nor the name', async () => {
    const { folder, store } = await openBook()
    await store.keep([...crowd(50), ann('a'), ann('b')])
    const order = { id: 'o', customer: 'ann-4711', atMs: 1, valueE4: 1, currency: 'EUR' }
    await store.keepOrders('acme', [order])
    expect(holding(folder, 'ann-4711')).not.toEqual([])
    const erased = await eraseCustomer(store, { site: 'acme', customer: 'ann-4711', now: NOW })
    expect(erased).toEqual({ responses: 2, others: 1, scrubbed: true })
    expect(holding(folder, 'ann-4711')).toEqual([])
    expect(holding(folder, CANARY)).toEqual([])
  })

  test('of what its site keeps for thirty days: the words go, the counts stay', async () => {
    const { folder, store } = await openBook()
    await store.changeSite(siteOf(SITE)!, { ...siteOf(SITE)!, retentionDays: 30 })
    const old = { ...ann('old'), firstMs: NOW.getTime() - 31 * DAY_MS }
    // of another customer: a later answer of the same one would take the place of the old
    const last = { ...ann('last'), firstMs: NOW.getTime() - 30 * DAY_MS, ctx: { customer: 'ben' } }
    await store.keep([...crowd(600), old])
    await store.keep([{ ...last, answers: { why: { r: 1, a: 'kept for one more day' } } }])
    expect(await retain(store, NOW)).toBe(1)
    expect(holding(folder, CANARY)).toEqual([])
    expect(holding(folder, 'kept for one more day')).not.toEqual([])
    const rows = await store.readTallies('nps', '2026-02-08', '2026-02-08', {
      facet: '',
      value: '',
    })
    expect(rows[0]?.counts['']).toMatchObject({ answered: 1, commented: 1 })
    expect(await retain(store, new Date(NOW.getTime() + DAY_MS))).toBe(1)
  })

  test('a site without a period keeps everything', async () => {
    const { store } = await openBook()
    await store.keep([{ ...ann('old'), firstMs: NOW.getTime() - 3_000 * DAY_MS }])
    expect(await retain(store, NOW)).toBe(0)
  })
})
