import { describe, expect, test } from 'vitest'
import type { Arrival } from '#collector/store/arrival.ts'
import type { NewImport } from '#collector/store/import-record.ts'
import type { Store } from '#collector/store/store.ts'
import { furnish, NOW } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'

const ALL = ['2020-01-01', '2030-01-01'] as const
const ORDER: NewImport = {
  site: 'acme',
  survey: 'nps',
  ver: 1,
  source: 'delighted',
  firstDay: '2026-03-11',
  lastDay: '2026-03-11',
  notes: [],
}

/** What every store promises to import and export; run against each with a factory of empty ones. */
export function exchangeContract(name: string, openEmpty: () => Promise<Store>): void {
  async function open(): Promise<Store> {
    const store = await openEmpty()
    await furnish(store)
    return store
  }
  const imported = (given: Partial<Arrival> = {}) =>
    arrival({ ctx: { channel: 'import', device: 'phone' }, ...given })

  describe(`${name} keeps its promises to import and export`, () => {
    test('an import holds what came with it and was not there before', async () => {
      const store = await open()
      const [one, two] = [imported(), imported()]
      const first = await store.beginImport(ORDER, NOW)
      expect(await store.keepImported(first, [one])).toEqual({
        stored: 1,
        known: 0,
        changed: 0,
        gone: 0,
        refused: [],
      })
      const second = await store.beginImport(ORDER, NOW)
      expect(await store.keepImported(second, [one, two])).toMatchObject({ stored: 1, known: 1 })
      expect(await store.findImports('acme')).toMatchObject([
        { id: second, state: 'writing', stored: 1, source: 'delighted' },
        { id: first, state: 'writing', stored: 1 },
      ])
      expect(await store.endImport(first)).toMatchObject({ id: first, state: 'done' })
    })

    test('history counts in its questions and facets, and in no funnel', async () => {
      const store = await open()
      const id = await store.beginImport(ORDER, NOW)
      await store.keepImported(id, [imported()])
      const rows = await store.readTallies('nps', ...ALL)
      const counts = { '': { imported: 1 }, score: { 9: 1 } }
      expect(rows).toContainEqual({ day: '2026-03-11', facet: '', value: '', counts })
      expect(rows).toContainEqual({ day: '2026-03-11', facet: 'device', value: 'phone', counts })
    })

    test('undo works in portions and leaves shoppers’ own answers alone', async () => {
      const store = await open()
      await store.keep([arrival()])
      const before = await store.readTallies('nps', ...ALL)
      const id = await store.beginImport(ORDER, NOW)
      await store.keepImported(id, [imported(), imported(), imported()])
      expect(await store.undoImport(id, 2)).toBe(2)
      expect(await store.undoImport(id, 2)).toBe(1)
      expect(await store.findImports('acme')).toMatchObject([{ state: 'writing', stored: 0 }])
      expect(await store.undoImport(id, 2)).toBe(0)
      expect(await store.findImports('acme')).toMatchObject([{ state: 'undone' }])
      expect(await store.readTallies('nps', ...ALL)).toEqual(before)
    })

    test('a response given again is changed, and undoing brings back what it was', async () => {
      const store = await open()
      const [same, other] = [imported(), imported()]
      const first = await store.beginImport(ORDER, NOW)
      await store.keepImported(first, [same, other])
      const before = await store.readTallies('nps', ...ALL)
      const second = await store.beginImport(ORDER, NOW)
      const changed = { ...other, answers: { score: { r: 1, a: 2 } } }
      expect(await store.keepImported(second, [same, changed])).toMatchObject({
        stored: 0,
        known: 1,
        changed: 1,
      })
      const [found] = await store.findStored('acme', [other.id])
      expect(found).toMatchObject({ survey: 'nps', answers: { score: { a: 2 } } })
      expect(await store.undoImport(second, 10)).toBe(1)
      expect(await store.undoImport(second, 10)).toBe(0)
      expect(await store.readTallies('nps', ...ALL)).toEqual(before)
    })

    test('undoing the first of two imports leaves the second its row', async () => {
      const store = await open()
      const one = imported()
      const first = await store.beginImport(ORDER, NOW)
      await store.keepImported(first, [one])
      const second = await store.beginImport(ORDER, NOW)
      await store.keepImported(second, [{ ...one, answers: { score: { r: 1, a: 2 } } }])
      expect(await store.undoImport(first, 10)).toBe(1)
      expect(await store.findImports('acme')).toMatchObject([{ stored: 1 }, { stored: 0 }])
      const page = await store.readImported(second, 0, 10)
      expect(page.responses).toMatchObject([{ id: one.id, answers: { score: { a: 2 } } }])
      expect(await store.undoImport(second, 10)).toBe(1)
      expect(await store.readTallies('nps', ...ALL)).toEqual([])
    })

    test('an import never alters what a shopper answered', async () => {
      const store = await open()
      const own = arrival()
      await store.keep([own])
      const id = await store.beginImport(ORDER, NOW)
      const given = imported({ id: own.id, answers: { score: { r: 9, a: 0 } } })
      expect(await store.keepImported(id, [given])).toMatchObject({ stored: 0, known: 1 })
      const [found] = await store.findStored('acme', [own.id])
      expect(found!.answers).toEqual(own.answers)
    })

    test('oldest first: pages hold each answered response once, whatever shares an instant', async () => {
      const store = await open()
      const arrivals = Array.from({ length: 25 }, (_, i) =>
        arrival({ firstMs: NOW.getTime() - Math.floor(i / 4) * 1_000 }),
      )
      await store.keep(arrivals)
      await store.keep([arrival({ flags: 1, answers: {} })])
      const ids: string[] = []
      let after: string | undefined
      do {
        const page = await store.readOldest('nps', { limit: 7, ...(after && { after }) })
        ids.push(...page!.responses.map(({ id }) => id))
        after = page!.next
      } while (after !== undefined)
      expect(ids.toSorted()).toEqual(arrivals.map(({ id }) => id).toSorted())
      const times = new Map(arrivals.map(({ id, firstMs }) => [id, firstMs]))
      const inOrder = ids.map((id) => times.get(id)!)
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
    })

    test('reading goes on after a response, and says when there is none', async () => {
      const store = await open()
      const [one, two] = [1_000, 2_000].map((ms) => arrival({ firstMs: NOW.getTime() + ms }))
      await store.keep([one!, two!])
      const page = await store.readOldest('nps', { after: one!.id, limit: 5 })
      expect(page!.responses.map(({ id }) => id)).toEqual([two!.id])
      expect(await store.readOldest('nps', { after: 'x'.repeat(22), limit: 5 })).toBe(undefined)
    })
  })
}
