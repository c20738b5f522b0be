import { expect, test } from 'vitest'
import { loadCatalog } from '#collector/catalog.ts'
import { readResults, type ResultsQuery } from '#collector/results/read-results.ts'
import { NOW, openStore } from '../../support/collector/open-collector.ts'

const days = { from: '2026-03-02', to: '2026-03-08', segments: [] }

test('a property that a query does not know does not type-check, not even in a variable', async () => {
  const store = await openStore()
  const survey = (await loadCatalog(store)).current().surveys.get('nps')!
  const unknown = { ...days, withPrevious: true }
  // @ts-expect-error: what is to be compared is called `previous`
  const without = await readResults(store, survey, unknown, NOW)
  expect(without.previous).toBeUndefined()
  const known: ResultsQuery = { ...days, previous: { from: '2026-02-23', to: '2026-03-01' } }
  expect((await readResults(store, survey, known, NOW)).previous).toBeDefined()
})
