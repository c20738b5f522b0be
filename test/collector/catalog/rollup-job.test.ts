import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#collector/catalog/catalog.ts'
import { createRollupJob } from '#collector/catalog/rollup-job.ts'
import { NOW, openStore } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'

const LATER = new Date(NOW.getTime() + 60_000)
const TOMORROW = new Date(NOW.getTime() + 86_400_000)

/** A rollup job over a real store, and the days up to which it had surveys rolled up. */
async function open() {
  const store = await openStore()
  const days: string[] = []
  const rollupJob = createRollupJob(
    {
      revisionOf: store.revisionOf,
      digest(survey, today, isWanted) {
        days.push(today)
        return store.digest(survey, today, isWanted)
      },
    },
    await loadCatalog(store),
  )
  return { store, rollupJob, days }
}

describe('the rollupJob', () => {
  test('looks at a survey again once it has changed, or a day is over', async () => {
    const { store, rollupJob, days } = await open()
    for (const now of [NOW, LATER]) await rollupJob.look(now)
    expect(days).toEqual(['2026-03-11'])
    await store.keep([arrival()])
    await rollupJob.look(LATER)
    expect(days).toEqual(['2026-03-11', '2026-03-11'])
    await rollupJob.look(TOMORROW)
    expect(days.at(-1)).toBe('2026-03-12')
  })

  test('looks once when it is asked twice at the same time', async () => {
    const { rollupJob, days } = await open()
    await Promise.all([rollupJob.look(NOW), rollupJob.look(NOW)])
    expect(days).toHaveLength(1)
  })

  test('begins nothing once it is stopped', async () => {
    const { rollupJob, days } = await open()
    await rollupJob.stop()
    await rollupJob.look(NOW)
    expect(days).toEqual([])
  })
})
