import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Store } from '#collector/store/store.ts'
import type { VisitArrival } from '#collector/store/visits/visit-store.ts'
import { furnish, NOW } from '../support/collector/open-collector.ts'

const ALL = ['2020-01-01', '2030-01-01'] as const
const HOUR_MS = 3_600_000

/** A visit of two pages and 40 s that began an hour ago, with whatever a test wants otherwise. */
function visit(given: Partial<VisitArrival['state']> = {}, id = 'a', marks = 0): VisitArrival {
  const ctx = { n: 1, l: 'home', d: 'phone', c: 'direct' }
  const base = { rev: 1, first: NOW.getTime() - HOUR_MS, p: 2, s: 40, e: 0, g: null, ctx }
  const state = { ...base, ctxRev: given.rev ?? 1, ...given }
  return { site: 'acme', id, marks, state }
}

async function whole(store: Store): Promise<Record<string, number>> {
  const rows = await store.readVisits('acme', ...ALL)
  const sum: Record<string, number> = {}
  for (const { facet, counts } of rows.filter((row) => row.facet === '')) {
    for (const [bin, count] of Object.entries(counts))
      sum[`${facet}${bin}`] = (sum[bin] ?? 0) + count
  }
  return sum
}

/** What every store promises of visits. */
export function visitsContract(name: string, openEmpty: () => Promise<Store>): void {
  async function open(): Promise<Store> {
    const store = await openEmpty()
    await furnish(store)
    return store
  }

  describe(`${name} counts visits`, () => {
    test('each once, whatever order its messages come in and however often', async () => {
      const store = await open()
      const states = [
        { rev: 1, p: 1, s: 8 },
        { rev: 2, p: 3, s: 70, e: 1 },
        { rev: 3, p: 4, s: 75, e: 5 },
      ]
      const order = fc.array(fc.constantFrom(...states), { minLength: 0, maxLength: 6 })
      let made = 0
      await fc.assert(
        fc.asyncProperty(order, async (before) => {
          const id = `v${(made += 1)}`
          const sent = [...before, ...states.toReversed()]
          for (const state of sent) await store.keepVisits([visit(state, id)], NOW)
        }),
        { numRuns: 20 },
      )
      // 4 pages in bin p3, 75 s in bin 60–89 (t11): nothing is left of what came before
      expect(await whole(store)).toEqual({
        visits: made,
        engaged: made,
        add_to_cart: made,
        purchase: made,
        pages: 4 * made,
        seconds: 75 * made,
        p3: made,
        t11: made,
      })
    })

    test('under device, landing, channel and visits as well', async () => {
      const store = await open()
      const ctx = { n: 4, l: 'sale', d: 'desktop', c: 'mail' }
      await store.keepVisits([visit({ ctx })], NOW)
      const rows = await store.readVisits('acme', ...ALL)
      expect(rows.map(({ facet, value, counts }) => [facet, value, counts['visits']])).toEqual([
        ['', '', 1],
        ['channel', 'mail', 1],
        ['device', 'desktop', 1],
        ['landing', 'sale', 1],
        ['visits', '4-9', 1],
      ])
    })

    test('of one facet alone where only that is asked for', async () => {
      const store = await open()
      await store.keepVisits([visit()], NOW)
      const facetsOf = async (facet?: string) =>
        (await store.readVisits('acme', ...ALL, facet)).map((row) => row.facet)
      expect(await facetsOf('')).toEqual([''])
      expect(await facetsOf('device')).toEqual(['device'])
      expect(await facetsOf('none')).toEqual([])
      expect((await facetsOf()).toSorted()).toEqual(['', 'channel', 'device', 'landing', 'visits'])
    })

    test('a recovered cart on the day of the cart', async () => {
      const store = await open()
      await store.keepVisits([visit({ e: 4, g: 2 * 86_400 })], NOW)
      const rows = await store.readVisits('acme', ...ALL)
      const recovered = rows.filter(({ counts }) => counts['carts_recovered'])
      expect(recovered.map(({ day, facet }) => [day, facet])).toEqual([
        ['2026-03-09', ''],
        ['2026-03-09', 'device'],
      ])
    })

    test('a suspected one nowhere, and one that is suspected later no more', async () => {
      const store = await open()
      await store.keepVisits([visit({}, 'a', SPAM_FLAGS.no_proof), visit({}, 'b')], NOW)
      expect(await whole(store)).toMatchObject({ visits: 1, excluded: 1 })
      await store.markVisits('acme', ['b', 'nobody'], SPAM_FLAGS.flood)
      expect(await whole(store)).toEqual({ excluded: 2 })
    })

    test('of an owner’s history once, for 48 hours from when it was handed in', async () => {
      const store = await open()
      const first = Date.parse('2025-01-05T10:00:00Z')
      const old = { ...visit({ first }, 'old'), keptFromMs: NOW.getTime() }
      await store.keepVisits([old], NOW)
      // whatever comes next removes rows whose time is over
      const later = new Date(NOW.getTime() + 47 * HOUR_MS)
      await store.keepVisits([visit({}, 'new')], later)
      await store.keepVisits([{ ...old, keptFromMs: later.getTime() }], later)
      expect(await whole(store)).toMatchObject({ visits: 2 })
    })

    test('labels beyond the cap as other, and none of a visit that does not count', async () => {
      const store = await open()
      const labelled = (l: string, marks = 0) =>
        visit({ ctx: { n: 1, l, d: 'phone', c: 'direct' } }, l, marks)
      const forged = Array.from({ length: 120 }, (_, at) =>
        labelled(`forged-${at}`, SPAM_FLAGS.origin),
      )
      await store.keepVisits(forged, NOW)
      const real = Array.from({ length: 120 }, (_, at) => labelled(`page-${at}`))
      await store.keepVisits(real, NOW)
      const rows = await store.readVisits('acme', ...ALL)
      const landings = rows.filter(({ facet }) => facet === 'landing')
      expect(landings).toHaveLength(101)
      expect(landings.find(({ value }) => value === 'other')?.counts['visits']).toBe(20)
    })
  })
}
