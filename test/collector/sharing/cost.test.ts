import { expect, test } from 'vitest'
import { API_PER_MINUTE } from '#collector/middleware/api-limit.ts'
import { makeShareLink } from '#collector/sharing/share-links.ts'
import type { Store } from '#collector/store/store.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

/** A collector with a badge, and how often its store was asked for sums. */
async function open() {
  const asked = { sums: 0 }
  const collector = await openCollector({
    settings: { rateLimit: 600 },
    store: (store): Store => ({
      ...store,
      sumTallies(...of) {
        asked.sums += 1
        return store.sumTallies(...of)
      },
    }),
  })
  const { database } = collector.deps.owners
  const of = { site: 'acme', survey: 'nps', name: '', madeBy: 'ann@acme.example' }
  const expiresAt = '2027-01-01T00:00:00.000Z'
  const badge = { ...of, kind: 'badge', comments: false, expiresAt } as const
  const { secret } = await makeShareLink(database, badge, collector.clock.now)
  return { ...collector, asked, path: `/badge/${secret}.svg` }
}

test('a badge that fifty look at is read once a minute', async () => {
  const { app, asked, clock, path } = await open()
  const look = () => app.request(path)
  expect((await look()).status).toBe(200)
  const once = asked.sums
  expect(once).toBeGreaterThan(0)
  await Promise.all(Array.from({ length: 50 }, look))
  expect(asked.sums).toBe(once)
  clock.now = new Date(clock.now.getTime() + 60_000)
  await Promise.all(Array.from({ length: 50 }, look))
  expect(asked.sums).toBe(2 * once)
})

test('one network may look at badges as often as at the API', async () => {
  const { app, path } = await open()
  const statuses = new Map<number, number>()
  for (let n = 0; n < API_PER_MINUTE + 50; n += 1) {
    // no such badge: that costs a look as well
    const { status } = await app.request(n % 100 === 0 ? path : '/badge/none.svg')
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect(statuses.get(429)).toBe(50)
  const refused = await app.request(path)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
})
