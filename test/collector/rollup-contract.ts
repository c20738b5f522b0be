import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arrival } from '#collector/store/arrival.ts'
import type { NewImport } from '#collector/store/import-record.ts'
import type { Store } from '#collector/store/store.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { siteOf } from '#shared/site-of.ts'
import { DRAFT, furnish, NOW, SITE } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

const TODAY = '2026-03-11'
const ALL = ['2026-01-25', TODAY] as const
/** begins and ends within ten days */
const PART = ['2026-02-03', '2026-02-18'] as const
const PHONE = { facet: 'device', value: 'phone' }
const KOREAN = { facet: 'lang', value: 'ko' }

const IMPORT: NewImport = {
  site: 'acme',
  survey: 'nps',
  ver: 1,
  source: 'delighted',
  firstDay: '2026-02-09',
  lastDay: '2026-02-09',
  notes: [],
}

/** A response of February, its place in each facet told by its number. */
function of(i: number, day: string, given: Partial<Arrival> = {}): Arrival {
  return arrival({
    id: `r${i}`,
    firstMs: Date.parse(`${day}T00:00:00Z`) + ((i * 7) % 24) * 3_600_000,
    answers: { score: { r: 1, a: i % 11 } },
    ctx: {
      device: i % 2 ? 'phone' : 'desktop',
      lang: i % 3 ? 'ko' : 'en',
      page: `https://shop.example/${i % 5}`,
      channel: 'tag',
      traits: { plan: i % 4 ? 'free' : 'gold' },
    },
    ...given,
  })
}

/** Two days of enough answers to be crossed, of different tens, and one of few. */
const BASE = [
  ...Array.from({ length: 120 }, (_, i) => of(i, '2026-02-09')),
  ...Array.from({ length: 105 }, (_, i) => of(200 + i, '2026-02-11')),
  ...Array.from({ length: 3 }, (_, i) => of(400 + i, '2026-02-25')),
]

const MOBILE = { device: 'phone', lang: 'en', channel: 'tag' } as const
const DESK = { device: 'desktop', lang: 'en', channel: 'tag' } as const

async function changeSite(store: Store, change: object): Promise<void> {
  const { sites } = await store.loadCatalog()
  const before = sites.find(({ id }) => id === 'acme')
  const after = siteOf({ ...SITE, ...before, ...change })
  if (before && after) await store.changeSite(before, after)
}

/** All that changes what answers add up to. */
const DEEDS: Record<string, (store: Store) => Promise<unknown>> = {
  'an answer that comes late': (store) => store.keep([of(900, '2026-02-09')]),
  'an answer of a day that had none': (store) => store.keep([of(901, '2026-02-14')]),
  'an answer changed': (store) =>
    store.keep([of(3, '2026-02-09', { rev: 2, answers: { score: { r: 2, a: 0 } } })]),
  'an answer sent again': (store) => store.keep([of(3, '2026-02-09')]),
  'two responses that change places, so that each facet counts as before': (store) =>
    store.keep([
      of(1, '2026-02-09', { rev: 3, ctx: DESK }),
      of(2, '2026-02-09', { rev: 3, ctx: MOBILE }),
    ]),
  'an erasure': (store) => store.erase('acme', 'r205', NOW),
  'a mark': (store) => store.changeMarks('acme', ['r7'], { set: SPAM_FLAGS.discarded, clear: 0 }),
  'a mark taken back': (store) =>
    store.changeMarks('acme', ['r7'], { set: SPAM_FLAGS.counted, clear: SPAM_FLAGS.discarded }),
  'a recount': (store) => store.recount('nps'),
  'another zone': (store) => changeSite(store, { zone: 'Asia/Seoul' }),
  'other facets': (store) => changeSite(store, { facets: [] }),
  'another version': async (store) => {
    const { sites } = await store.loadCatalog()
    const site = sites.find(({ id }) => id === 'acme')
    if (site) await store.publish(site, { ...DRAFT, name: String(Math.random()) }, NOW)
  },
  'an import': async (store) => {
    const id = await store.beginImport(IMPORT, NOW)
    await store.keepImported(id, [of(950, '2026-02-09', { ctx: { channel: 'import' } })])
    await store.endImport(id)
  },
  'an import undone': async (store) => {
    const [last] = await store.findImports('acme')
    if (last && last.state !== 'undone') await store.undoImport(last.id, 500)
  },
  retention: (store) => store.settle('nps', '2026-02-10', 500),
}

/** What results are made of: sums, and those of two facets. */
async function read(store: Store) {
  return {
    all: await store.sumTallies('nps', ...ALL),
    part: await store.sumTallies('nps', ...PART),
    both: await store.countRaw('nps', ...ALL, [PHONE, KOREAN]),
  }
}

/** The rollups that are there and everything else say the same as when all is counted anew. */
async function expectNoRollup(store: Store): Promise<void> {
  const digested = await read(store)
  // takes every rollup with it
  await store.recount('nps')
  expect(digested).toEqual(await read(store))
}

/**
 * What every store promises of rollups.
 *
 * @param openTwo two processes' views of one empty book
 */
export function rollupContract(
  name: string,
  openTwo: () => Promise<readonly [Store, Store]>,
): void {
  const digest = (store: Store) => store.digest('nps', TODAY, () => true)

  async function open() {
    const [one, other] = await openTwo()
    await furnish(one)
    await one.keep(BASE)
    await other.loadCatalog()
    return { one, other }
  }

  describe(`${name} digests days that are over`, () => {
    test('and every reading stays what it was', async () => {
      const { one } = await open()
      const before = await read(one)
      await digest(one)
      expect(await read(one)).toEqual(before)
      // once more, from what is remembered
      expect(await read(one)).toEqual(before)
      await expectNoRollup(one)
    })

    test('of which sums say what the rows say', async () => {
      const { one } = await open()
      await digest(one)
      const { days, sums } = await one.sumTallies('nps', ...ALL)
      const rows = await one.readTallies('nps', ...ALL)
      const whole = rows.filter(({ facet }) => facet === '')
      expect(days).toEqual(whole.map(({ day, counts }) => ({ day, counts })))
      const phones = rows.filter(({ facet, value }) => facet === 'device' && value === 'phone')
      const shown = phones.map(({ counts }) => counts['']?.['shown'] ?? 0)
      const sum = sums.find(({ facet, value }) => facet === 'device' && value === 'phone')
      expect(sum?.counts['']?.['shown']).toBe(shown.reduce((one, other) => one + other, 0))
    })

    test('of which two facets together say what one by one cannot', async () => {
      const { one } = await open()
      await digest(one)
      const both = await one.countRaw('nps', '2026-02-09', '2026-02-09', [PHONE, KOREAN])
      // of 120, the odd ones that no 3 divides: 1, 5, 7, 11 … 119
      expect(both.map(({ counts }) => counts['']?.['shown'])).toEqual([40])
      const nobody = [PHONE, { facet: 'device', value: 'desktop' }]
      expect(await one.countRaw('nps', ...ALL, nobody)).toEqual([])
      expect(await one.countRaw('nps', ...ALL, [PHONE, { facet: 'sky', value: 'x' }])).toEqual([])
    })

    test('none of days of which answers still come', async () => {
      const { one } = await open()
      await one.keep(Array.from({ length: 110 }, (_, i) => of(600 + i, TODAY)))
      await digest(one)
      await one.keep([of(800, TODAY)])
      await expectNoRollup(one)
    })

    test('and keeps their tallies, not what their answers had together, when these are removed', async () => {
      const { one } = await open()
      await digest(one)
      const { days } = await one.sumTallies('nps', ...ALL)
      const before = await one.countRaw('nps', ...ALL, [PHONE, KOREAN])
      expect(before.map(({ day }) => day)).toEqual(['2026-02-09', '2026-02-11', '2026-02-25'])
      await one.settle('nps', '2026-02-10', 500)
      await digest(one)
      const after = await one.countRaw('nps', ...ALL, [PHONE, KOREAN])
      expect(after).toEqual(before.slice(1))
      expect((await one.sumTallies('nps', ...ALL)).days).toEqual(days)
    })

    test('and counts many at once as it counts few', async () => {
      const { one } = await open()
      await one.keep(Array.from({ length: 1_000 }, (_, i) => of(2_000 + i, '2026-02-12')))
      const raw = await one.countRaw('nps', ...ALL, [PHONE, KOREAN])
      await digest(one)
      expect(await one.countRaw('nps', ...ALL, [PHONE, KOREAN])).toEqual(raw)
      const oneByOne = await Promise.all(
        ['2026-02-09', '2026-02-11', '2026-02-12', '2026-02-25'].map((day) =>
          one.countRaw('nps', day, day, [PHONE, KOREAN]),
        ),
      )
      expect(raw).toEqual(oneByOne.flat())
    })

    test('none that nobody wants any more', async () => {
      const { one } = await open()
      await one.digest('nps', TODAY, () => false)
      await expectNoRollup(one)
    })

    test.each(Object.entries(DEEDS))('and forgets those that %s changes', async (_, act) => {
      const { one, other } = await open()
      await digest(one)
      await read(one)
      // by another process: nothing that this one remembers may hold
      await act(other)
      await one.loadCatalog()
      await expectNoRollup(one)
    })

    test('by the zone that stands, though this process has not heard of it yet', async () => {
      const { one, other } = await open()
      await changeSite(other, { zone: 'Asia/Seoul' })
      await digest(one)
      await one.loadCatalog()
      await expectNoRollup(one)
    })

    test('whatever happens in whatever order, by this process or another', async () => {
      const deed = fc.record({
        name: fc.constantFrom(...Object.keys(DEEDS)),
        isElsewhere: fc.boolean(),
        isRolledUp: fc.boolean(),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 8 }), async (deeds) => {
          const { one, other } = await open()
          await digest(one)
          for (const { name: what, isElsewhere, isRolledUp } of deeds) {
            await one.loadCatalog()
            await other.loadCatalog()
            await DEEDS[what]?.(isElsewhere ? other : one)
            if (isRolledUp) await digest(one)
          }
          await one.loadCatalog()
          await expectNoRollup(one)
        }),
        { numRuns: 5 },
      )
    })
  })
}
