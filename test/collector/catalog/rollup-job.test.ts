import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#collector/catalog.ts'
import { createDigester } from '#collector/digester.ts'
import { NOW, openStore } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

const LATER = new Date(NOW.getTime() + 60_000)
const TOMORROW = new Date(NOW.getTime() + 86_400_000)

/** A digester over a real store, and the days up to which it had surveys digested. */
async function open() {
  const store = await openStore()
  const days: string[] = []
  const digester = createDigester(
    {
      revisionOf: store.revisionOf,
      digest(survey, today, isWanted) {
        days.push(today)
        return store.digest(survey, today, isWanted)
      },
    },
    await loadCatalog(store),
  )
  return { store, digester, days }
}

describe('the digester', () => {
  test('looks at a survey again once it has changed, or a day is over', async () => {
    const { store, digester, days } = await open()
    for (const now of [NOW, LATER]) await digester.look(now)
    expect(days).toEqual(['2026-03-11'])
    await store.keep([arrival()])
    await digester.look(LATER)
    expect(days).toEqual(['2026-03-11', '2026-03-11'])
    await digester.look(TOMORROW)
    expect(days.at(-1)).toBe('2026-03-12')
  })

  test('looks once when it is asked twice at the same time', async () => {
    const { digester, days } = await open()
    await Promise.all([digester.look(NOW), digester.look(NOW)])
    expect(days).toHaveLength(1)
  })

  test('begins nothing once it is stopped', async () => {
    const { digester, days } = await open()
    await digester.stop()
    await digester.look(NOW)
    expect(days).toEqual([])
  })
})
