import { describe, expect, test } from 'vitest'
import type { Arrival } from '#collector/store/arrival.ts'
import type { Store } from '#collector/store/store.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { DRAFT, furnish, NOW } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

const DAY_MS = 86_400_000
/** without a setting a shopper who answered is not asked again for 90 days */
const WAIT_DAYS = 90

/** What of a customer's answers counts; run against each kind of store. */
export function supersededContract(name: string, openEmpty: () => Promise<Store>): void {
  async function open(manners = {}): Promise<Store> {
    const store = await openEmpty()
    await furnish(store, {}, { ...DRAFT, manners })
    return store
  }

  const answer = (daysAgo: number, a: number, given: Partial<Arrival> = {}, ctx = {}) =>
    arrival({
      firstMs: NOW.getTime() - daysAgo * DAY_MS,
      answers: { score: { r: 1, a } },
      ctx: { channel: 'tag', device: 'phone', customer: 'kim', ...ctx },
      ...given,
    })

  /** the ratings that count, and how many answers are excluded, by the tallies; both right by raw answers */
  async function countsOf(store: Store) {
    expect(await store.compareCounts('nps')).toMatchObject({ tallies: [], rollups: [] })
    const rows = await store.readTallies('nps', '2024-01-01', '2026-12-31')
    const whole = rows.filter(({ facet }) => facet === '').map(({ counts }) => counts)
    const ratings = whole.flatMap(({ score = {} }) =>
      Object.entries(score).flatMap(([rating, n]) =>
        Array.from({ length: n }, () => Number(rating)),
      ),
    )
    const sum = (bin: string) =>
      whole.reduce((total, { '': funnel = {} }) => total + (funnel[bin] ?? 0), 0)
    return {
      ratings: ratings.toSorted((a, b) => a - b),
      shown: sum('shown'),
      excluded: sum('excluded'),
    }
  }

  /** the marks of the answers in the list, by rating */
  async function marksOf(store: Store) {
    const { responses } = await store.readResponses('nps', { commentedOnly: false, limit: 10 })
    return Object.fromEntries(
      responses.map(({ answers, marks }) => [JSON.stringify(answers.score), marks]),
    )
  }

  describe(`${name}: an answer that the same customer gave again`, () => {
    test('counts once, the latest, whatever the order in which they come', async () => {
      const inOrder = await open()
      const [first, second, third] = [answer(40, 2), answer(20, 5), answer(1, 9)]
      for (const one of [first, second, third]) await inOrder.keep([one])
      expect(await countsOf(inOrder)).toEqual({ ratings: [9], shown: 1, excluded: 2 })
      const backwards = await open()
      for (const one of [third, second, first]) await backwards.keep([one])
      expect(await countsOf(backwards)).toEqual({ ratings: [9], shown: 1, excluded: 2 })
      const together = await open()
      await together.keep([second, third, first])
      expect(await countsOf(together)).toEqual({ ratings: [9], shown: 1, excluded: 2 })
    })

    test('stays in the list, marked', async () => {
      const store = await open()
      await store.keep([answer(20, 2), answer(1, 9)])
      const { responses } = await store.readResponses('nps', { commentedOnly: false, limit: 10 })
      expect(
        responses.map(({ answers, excluded, marks }) => [answers.score, excluded, marks]),
      ).toEqual([
        [9, undefined, undefined],
        [2, true, ['superseded']],
      ])
    })

    test('waits with the later one while both are held back, and is let in only as the latest', async () => {
      const store = await open()
      const [first, second] = [answer(20, 2), answer(1, 9)]
      await store.keep([first, second])
      const ids = [first.id, second.id]
      await store.changeMarks('acme', ids, { set: SPAM_FLAGS.held, clear: 0 })
      const query = { heldOnly: true, commentedOnly: false, limit: 10 }
      const held = await store.readResponses('nps', query)
      expect(held.responses.map(({ marks }) => marks)).toEqual([['held'], ['held']])
      await store.changeMarks('acme', ids, { set: SPAM_FLAGS.counted, clear: 0 })
      expect(await countsOf(store)).toEqual({ ratings: [9], shown: 1, excluded: 1 })
      await store.changeMarks('acme', [second.id], { set: SPAM_FLAGS.discarded, clear: 0 })
      expect((await countsOf(store)).ratings).toEqual([2])
    })

    test('counts again when the later one is erased, excluded or taken back', async () => {
      const ways: readonly ((store: Store, later: Arrival) => Promise<unknown>)[] = [
        (store, { id }) => store.erase('acme', id, NOW),
        (store, { id }) => store.changeMarks('acme', [id], { set: SPAM_FLAGS.discarded, clear: 0 }),
        (store, later) => store.keep([{ ...later, rev: 2, answers: { score: { r: 2, a: null } } }]),
      ]
      for (const undo of ways) {
        const store = await open()
        const later = answer(1, 9)
        await store.keep([answer(20, 2), later])
        await undo(store, later)
        expect((await countsOf(store)).ratings).toEqual([2])
      }
    })

    test('counts beside it once the waiting time is over, also one that the owner shortened', async () => {
      const store = await open()
      await store.keep([answer(WAIT_DAYS + 1, 2), answer(1, 9)])
      expect((await countsOf(store)).ratings).toEqual([2, 9])
      await store.keep([answer(2, 5)])
      expect((await countsOf(store)).ratings).toEqual([9])
      const often = await open({ afterAnswerDays: 7 })
      await often.keep([answer(8, 2), answer(1, 9)])
      expect((await countsOf(often)).ratings).toEqual([2, 9])
    })

    test('is another customer’s, a nameless shopper’s or imported: then both count', async () => {
      const store = await open()
      await store.keep([answer(20, 2), answer(1, 9, {}, { customer: 'lee' })])
      await store.keep([arrival(), arrival()])
      await store.keep([answer(30, 3, {}, { channel: 'import' })])
      expect((await countsOf(store)).ratings).toEqual([2, 3, 9, 9, 9])
    })

    test('gives way to none that is vouched for less, and to one vouched for as well', async () => {
      const store = await open()
      const unsigned = { unsigned: true }
      await store.keep([answer(40, 9), answer(20, 2, {}, unsigned)])
      expect(await countsOf(store)).toEqual({ ratings: [2, 9], shown: 2, excluded: 0 })
      await store.keep([answer(10, 0, {}, unsigned)])
      expect(await countsOf(store)).toEqual({ ratings: [0, 9], shown: 2, excluded: 1 })
      await store.keep([answer(1, 7)])
      expect(await countsOf(store)).toEqual({ ratings: [7], shown: 1, excluded: 3 })
    })

    test('without a signature stays beside it, marked until the later one is gone or signed', async () => {
      const store = await open()
      const [first, forged] = [answer(20, 9), answer(1, 0, {}, { unsigned: true })]
      await store.keep([first, forged])
      expect(await marksOf(store)).toEqual({ 0: undefined, 9: ['repeated'] })
      await store.keep([answer(0, 8)])
      expect(await marksOf(store)).toMatchObject({ 0: ['superseded'], 9: ['superseded'] })
      const other = await open()
      await other.keep([first, forged])
      await other.erase('acme', forged.id, NOW)
      expect(await marksOf(other)).toEqual({ 9: undefined })
    })

    test('does not give way to one without the tag’s proof, until its owner has looked at that', async () => {
      const store = await open()
      const unsigned = { unsigned: true }
      const forged = answer(1, 0, { marks: SPAM_FLAGS.no_proof }, unsigned)
      await store.keep([answer(20, 9, {}, unsigned), forged])
      expect(await countsOf(store)).toEqual({ ratings: [0, 9], shown: 2, excluded: 0 })
      expect(await marksOf(store)).toMatchObject({ 9: ['repeated'] })
      await store.changeMarks('acme', [forged.id], { set: SPAM_FLAGS.counted, clear: 0 })
      expect(await countsOf(store)).toEqual({ ratings: [0], shown: 1, excluded: 1 })
      await store.recount('nps')
      expect((await countsOf(store)).ratings).toEqual([0])
    })

    test('without a proof gives way to any later one of the same id', async () => {
      const store = await open()
      const unsigned = { unsigned: true }
      const hinted = { marks: SPAM_FLAGS.no_proof }
      await store.keep([answer(40, 3, hinted, unsigned), answer(20, 4, hinted, unsigned)])
      expect(await countsOf(store)).toEqual({ ratings: [4], shown: 1, excluded: 1 })
      await store.keep([answer(1, 8, {}, unsigned)])
      expect(await countsOf(store)).toEqual({ ratings: [8], shown: 1, excluded: 2 })
    })

    test('does not give way to one that does not count', async () => {
      const store = await open()
      await store.keep([answer(20, 2)])
      await store.keep([answer(1, 10, { marks: SPAM_FLAGS.decoy })])
      await store.keep([answer(1, 10, { flags: 1, answers: {} })])
      expect((await countsOf(store)).ratings).toEqual([2])
    })

    test('is found when a survey is counted again', async () => {
      const store = await open()
      await store.keep([answer(20, 2), answer(10, 6), answer(1, 9)])
      await store.recount('nps')
      expect(await countsOf(store)).toEqual({ ratings: [9], shown: 1, excluded: 2 })
    })

    test('by one name fifty times and more costs no more, and still counts once', async () => {
      const store = await open()
      for (let i = 120; i > 0; i--) await store.keep([answer(i / 2, i % 11)])
      // the last was given half a day ago
      expect(await countsOf(store)).toMatchObject({ ratings: [1], excluded: 119 })
    })
  })
}
