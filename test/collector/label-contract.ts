import { describe, expect, test } from 'vitest'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Arrival } from '#collector/store/arrival.ts'
import type { Store } from '#collector/store/store.ts'
import { furnish } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

const DAYS = ['2026-01-01', '2026-12-31'] as const

/** Which words of senders become labels of facets; run against each kind of store. */
export function labelContract(name: string, openEmpty: () => Promise<Store>): void {
  async function open(): Promise<Store> {
    const store = await openEmpty()
    await furnish(store)
    return store
  }

  /** responses by value of a facet: how many were shown and answered */
  async function valuesOf(store: Store, wanted: string) {
    const rows = await store.readTallies('nps', ...DAYS)
    const sums: Record<string, string> = {}
    for (const { facet, value, counts } of rows) {
      const { shown = 0, answered = 0 } = counts[''] ?? {}
      if (facet === wanted) sums[value] = `${shown} ${answered}`
    }
    return sums
  }

  const ofPlan = (plan: string, given: Partial<Arrival> = {}) =>
    arrival({ ctx: { channel: 'tag', traits: { plan } }, ...given })
  const shown = { flags: 1, answers: {} }

  async function expectRight(store: Store) {
    expect(await store.compareCounts('nps')).toMatchObject({ tallies: [], rollups: [] })
  }

  describe(`${name} names what answers name`, () => {
    test('a word becomes a label with the second answer, and takes what came before along', async () => {
      const store = await open()
      await store.keep([ofPlan('gold', shown), ofPlan('gold')])
      expect(await valuesOf(store, 'plan')).toEqual({ other: '2 1' })
      await store.keep([ofPlan('gold'), ofPlan('silver')])
      expect(await valuesOf(store, 'plan')).toEqual({ gold: '3 2', other: '1 1' })
      await expectRight(store)
    })

    test('answers of one network name nothing, one of another network names what both do', async () => {
      const store = await open()
      const from = (network: string, plan: string) => ofPlan(plan, { network })
      const junk = Array.from({ length: 120 }, (_, n) => `junk ${n}`)
      await store.keep([...junk, ...junk, 'gold'].map((plan) => from('203.0.113', plan)))
      expect(await valuesOf(store, 'plan')).toEqual({ other: '241 241' })
      await store.keep([from('198.51.100', 'gold')])
      await store.keep([from('198.51.100', 'silver')])
      expect(await valuesOf(store, 'plan')).toEqual({ gold: '2 2', other: '241 241' })
      await expectRight(store)
    })

    test('the same answer twice is one', async () => {
      const store = await open()
      const one = ofPlan('gold')
      await store.keep([one])
      await store.keep([{ ...one, rev: 2, answers: { score: { r: 2, a: 3 } } }])
      expect(await valuesOf(store, 'plan')).toEqual({ other: '1 1' })
      await expectRight(store)
    })

    test.each([
      ['impressions', shown],
      ['answers without a proof', { marks: SPAM_FLAGS.no_proof }],
      ['answers that do not count', { marks: SPAM_FLAGS.crowd }],
      ['answers that wait for the owner', { marks: SPAM_FLAGS.held }],
    ])('%s name nothing', async (_, given) => {
      const store = await open()
      const junk = Array.from({ length: 120 }, (_, n) => `junk ${n}`)
      await store.keep(junk.flatMap((plan) => [ofPlan(plan, given), ofPlan(plan, given)]))
      await store.keep(Array.from({ length: 6 }, () => ofPlan('gold')))
      expect(await valuesOf(store, 'plan')).toMatchObject({ gold: '6 6' })
      expect(Object.keys(await valuesOf(store, 'plan')).filter((one) => one !== 'other')).toEqual([
        'gold',
      ])
      await expectRight(store)
    })

    test('languages are languages, however they are written', async () => {
      const store = await open()
      const inLang = (lang: string) => arrival({ ctx: { channel: 'tag', lang } })
      await store.keep(['de', 'DE-at', 'zh-hans-CN', 'iw', 'aab', 'qzx', 'sw', 'sw-KE'].map(inLang))
      expect(await valuesOf(store, 'lang')).toEqual({
        de: '2 2',
        he: '1 1',
        other: '2 2',
        sw: '2 2',
        'zh-Hans': '1 1',
      })
      await expectRight(store)
    })

    test('labels without an answer make room, and answers beneath "other" take it', async () => {
      const store = await open()
      // labels as they were admitted before: one word of one answer is enough to fill a facet
      const junk = Array.from({ length: 100 }, (_, n) => `junk ${n}`)
      const sent = junk.flatMap((plan) => [ofPlan(plan), ofPlan(plan)])
      await store.keep(sent)
      await store.keep(Array.from({ length: 6 }, () => ofPlan('gold')))
      expect(await valuesOf(store, 'plan')).toMatchObject({ other: '6 6' })
      await store.changeMarks(
        'acme',
        sent.map(({ id }) => id),
        { set: SPAM_FLAGS.discarded, clear: 0 },
      )
      const before = await valuesOf(store, 'plan')
      const empty = await store.findEmptyLabels('nps')
      expect(await valuesOf(store, 'plan')).toEqual(before)
      const { dropped, counted } = await store.dropEmptyLabels('nps')
      expect(empty).toEqual(dropped)
      expect([dropped.filter(({ facet }) => facet === 'plan').length, counted]).toEqual([100, 206])
      expect(await valuesOf(store, 'plan')).toEqual({ gold: '6 6' })
      await expectRight(store)
      expect((await store.dropEmptyLabels('nps')).dropped).toEqual([])
    })
  })
}
