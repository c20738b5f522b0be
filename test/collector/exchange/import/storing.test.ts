import { expect, test } from 'vitest'
import { checkImport } from '#collector/exchange/import/check.ts'
import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import type { ImportPlan } from '#collector/exchange/import/plan.ts'
import { undoImport } from '#collector/exchange/import/undo.ts'
import { writeImport } from '#collector/exchange/import/write.ts'
import type { BatchOutcome } from '#collector/store/exchange-verbs.ts'
import { StoreBusy } from '#collector/store/store-errors.ts'
import type { Store, TallyRow } from '#collector/store/store.ts'
import { openStore, published } from '../support.ts'
import { inPieces, NOW, PLAIN, plainCsv, plan } from './support.ts'

const ALL = ['1995-01-01', '2100-01-01'] as const

async function planInto(store: Store, bytes: () => AsyncIterable<Uint8Array>): Promise<ImportPlan> {
  return plan(bytes, { survey: (await published(store)).newest, mapping: PLAIN })
}

async function importInto(store: Store, bytes: () => AsyncIterable<Uint8Array>) {
  const made = await planInto(store, bytes)
  return writeImport(made, await checkImport(made), store)
}

const wholeOf = (rows: readonly TallyRow[]) =>
  rows.filter(({ facet }) => facet === '').map(({ day, counts }) => [day, counts])

const ROWS = [
  // 2023-12-31T20:00Z is already the next year in Seoul
  '1,10,fine,2023-12-31T20:00:00Z',
  '2,0,,2024-01-01 10:00:00',
  '3,7,slow,2024-01-02 10:00:00',
]

test('what is stored counts on the days of the site, and in no funnel', async () => {
  const store = await openStore()
  const { record } = await importInto(store, plainCsv(ROWS))
  expect(wholeOf(await store.readTallies('nps', ...ALL))).toEqual([
    ['2024-01-01', { '': { imported: 2 }, nps: { 0: 1, 10: 1 } }],
    ['2024-01-02', { '': { imported: 1 }, nps: { 7: 1 } }],
  ])
  expect(record).toMatchObject({
    site: 'acme',
    survey: 'nps',
    ver: 1,
    source: 'mapping',
    state: 'done',
    firstDay: '2024-01-01',
    lastDay: '2024-01-02',
    stored: 3,
    begun: NOW.toISOString(),
  })
  expect(await store.findImports('acme')).toEqual([record])
})

test('importing twice stores nothing twice; a longer export adds what is new', async () => {
  const store = await openStore()
  await importInto(store, plainCsv(ROWS))
  const before = await store.readTallies('nps', ...ALL)
  const again = await importInto(store, plainCsv(ROWS))
  expect(again).toMatchObject({ record: { stored: 0 }, known: 3 })
  expect(await store.readTallies('nps', ...ALL)).toEqual(before)
  const longer = await importInto(store, plainCsv(['4,9,,2024-02-01', ...ROWS]))
  expect(longer).toMatchObject({ record: { stored: 1 }, known: 3 })
})

test('undo leaves the book as it was, and the file can be imported again', async () => {
  const store = await openStore()
  const { record } = await importInto(store, plainCsv(ROWS))
  const counted = await store.readTallies('nps', ...ALL)
  expect(await undoImport(store, record.id)).toBe(3)
  expect(await store.readTallies('nps', ...ALL)).toEqual([])
  expect((await store.readOldest('nps', { limit: 10 }))!.responses).toEqual([])
  expect(await store.findImports('acme')).toMatchObject([{ state: 'undone', stored: 0 }])
  expect(await undoImport(store, record.id)).toBe(0)
  await importInto(store, plainCsv(ROWS))
  expect(await store.readTallies('nps', ...ALL)).toEqual(counted)
})

test('undo takes out its own import alone', async () => {
  const store = await openStore()
  const first = await importInto(store, plainCsv(ROWS))
  const second = await importInto(store, plainCsv(['4,9,,2024-02-01', ...ROWS]))
  expect(await undoImport(store, second.record.id)).toBe(1)
  expect((await store.readOldest('nps', { limit: 10 }))!.responses).toHaveLength(3)
  expect(await undoImport(store, first.record.id)).toBe(3)
})

test('tallies after an import are those that a recount makes', async () => {
  const store = await openStore()
  await importInto(store, plainCsv(ROWS))
  const kept = await store.readTallies('nps', ...ALL)
  expect(await store.recount('nps')).toBe(3)
  expect(await store.readTallies('nps', ...ALL)).toEqual(kept)
})

test('a response that was erased is not brought back', async () => {
  const store = await openStore()
  await importInto(store, plainCsv(ROWS))
  const [item] = (await store.readOldest('nps', { limit: 1 }))!.responses
  await store.erase('acme', item!.id, new Date('2030-01-01'))
  const again = await importInto(store, plainCsv(ROWS))
  expect(again).toMatchObject({ record: { stored: 0 }, known: 2, gone: 1 })
})

const manyRows = (count: number) =>
  Array.from({ length: count }, (_, i) => `${i},${i % 11},,2024-01-01`)

/** A store whose third batch goes wrong. */
function failing(store: Store, error: Error, times: number): Store {
  let batch = 0
  let left = times
  const keepImported = async (
    ...args: Parameters<Store['keepImported']>
  ): Promise<BatchOutcome> => {
    batch += 1
    if (batch < 3 || left === 0) return store.keepImported(...args)
    left -= 1
    throw error
  }
  return { ...store, keepImported }
}

async function checked(store: Store, rows: readonly string[]): Promise<[ImportPlan, ImportCheck]> {
  const made = await planInto(store, plainCsv(rows))
  return [made, await checkImport(made)]
}

test('an error in the middle leaves nothing behind', async () => {
  const store = await openStore()
  const [made, check] = await checked(store, manyRows(1_000))
  const broken = failing(store, new Error('the disk broke'), 1)
  await expect(writeImport(made, check, broken)).rejects.toThrow('the disk broke')
  expect(await store.readTallies('nps', ...ALL)).toEqual([])
  expect(await store.findImports('acme')).toMatchObject([{ state: 'undone', stored: 0 }])
})

test('a lock is waited for', async () => {
  const store = await openStore()
  const [made, check] = await checked(store, manyRows(1_000))
  const busy = failing(store, new StoreBusy('locked', 1), 3)
  const { record } = await writeImport(made, check, busy)
  expect(record.stored).toBe(1_000)
})

test('a file that changed since it was checked is not stored', async () => {
  const store = await openStore()
  const file = { rows: manyRows(1_000) }
  const bytes = () => plainCsv(file.rows)()
  const made = await planInto(store, bytes)
  const check = await checkImport(made)
  file.rows = manyRows(999)
  await expect(writeImport(made, check, store)).rejects.toThrow(
    'Nothing is stored: the file changed while it was read.',
  )
  expect(await store.readTallies('nps', ...ALL)).toEqual([])
})

test('characters that no database holds alike are cleaned, as of any answer', async () => {
  const store = await openStore()
  const rows = [{ id: 1, score: 9, comment: 'a\u0000b\ud800', at: '2024-01-01' }]
  // JSON spells both, so the file itself is sound
  await importInto(store, inPieces(JSON.stringify(rows)))
  const [item] = (await store.readOldest('nps', { limit: 1 }))!.responses
  expect(item!.answers['why']).toBe('ab\ufffd')
})
