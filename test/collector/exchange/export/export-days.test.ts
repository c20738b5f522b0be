import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCatalog } from '#collector/catalog/catalog.ts'
import { exportDays } from '#collector/exchange/export/export-days.ts'
import type { Format } from '#collector/exchange/export/format.ts'
import { NOW, openStore, tempFolder } from '../../../support/collector/open-collector.ts'
import { arrival } from '../../../support/collector/snapshots.ts'

const DAY_MS = 86_400_000
const daysAgo = (days: number) => NOW.getTime() - days * DAY_MS

/** A store with an answer so many days before the tests' noon of 2026-03-11, each. */
async function openDays(...ages: readonly number[]) {
  const store = await openStore()
  const survey = (await loadCatalog(store)).current().surveys.get('nps')!
  const folder = join(tempFolder(), 'exports')
  const keep = (...given: readonly number[]) =>
    store.keep(given.map((age) => arrival({ firstMs: daysAgo(age) })))
  await keep(...ages)
  const run = (given: { from?: string; format?: Format } = {}) =>
    exportDays(store, survey, { folder, format: 'ndjson', ...given }, NOW)
  const linesOf = (name: string) =>
    readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).length
  return { store, folder, keep, run, linesOf, files: () => readdirSync(folder) }
}

test('a file for every day with answers, none for the others', async () => {
  const { run, files, linesOf } = await openDays(0, 1, 1, 400)
  expect(await run()).toEqual({ written: ['2025-02-04', '2026-03-10', '2026-03-11'], removed: [] })
  expect(files()).toEqual([
    'nps-2025-02-04.ndjson',
    'nps-2026-03-10.ndjson',
    'nps-2026-03-11.ndjson',
  ])
  expect(linesOf('nps-2026-03-10.ndjson')).toBe(2)
})

test('again: days that may still change are written anew, settled ones are left alone', async () => {
  const { run, keep, linesOf, folder } = await openDays(7, 20)
  await run()
  const old = join(folder, 'nps-2026-02-19.ndjson')
  utimesSync(old, 1, 1)
  // handed in a week late by a phone that was offline
  await keep(7)
  expect((await run()).written).toEqual(['2026-03-04'])
  expect(linesOf('nps-2026-03-04.ndjson')).toBe(2)
  expect(statSync(old).mtimeMs).toBe(1_000)
})

test('a day that an earlier run did not reach is written by the next', async () => {
  const { run, keep } = await openDays(0)
  await run()
  await keep(100)
  expect((await run()).written).toEqual(['2025-12-01', '2026-03-11'])
})

test('a day whose answers were erased has no file any more', async () => {
  const { store, run, files } = await openDays(1, 2)
  await run()
  const [response] = (await store.readOldest('nps', { limit: 1 }))!.responses
  await store.erase('acme', response!.id, NOW)
  expect((await run()).removed).toEqual(['2026-03-09'])
  expect(files()).toEqual(['nps-2026-03-10.ndjson'])
})

test('from a day on everything is written anew, on request', async () => {
  const { run } = await openDays(0, 50, 60)
  await run()
  expect((await run({ from: '2026-01-20' })).written).toEqual(['2026-01-20', '2026-03-11'])
})

test('formats lie side by side, and what is no file of ours is left alone', async () => {
  const { run, files, folder } = await openDays(0)
  await run({ format: 'parquet' })
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  await run({ format: 'csv' })
  expect(files()).toEqual(['notes.txt', 'nps-2026-03-11.csv', 'nps-2026-03-11.parquet'])
})
