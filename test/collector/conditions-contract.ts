import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arrival, StoredAnswer } from '#collector/store/arrival.ts'
import type { Store } from '#collector/store/store.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { furnish } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

const SURVEY: SurveyDraft = {
  id: 'nps',
  questions: [
    { id: 'score', kind: 'nps' },
    { id: 'easy', kind: 'ces', when: { question: 'score', from: 0, to: 6 } },
    { id: 'bad', kind: 'comment', when: { question: 'easy', from: 1, to: 3 } },
    { id: 'why', kind: 'comment' },
  ],
}
const TODAY = '2026-03-11'
const ALL = ['2020-01-01', '2030-01-01'] as const

/** What a response whose condition no longer holds is worth, in every store. */
export function conditionsContract(name: string, openEmpty: () => Promise<Store>): void {
  async function open(): Promise<Store> {
    const store = await openEmpty()
    await furnish(store, {}, SURVEY)
    return store
  }

  async function whole(store: Store) {
    const [row] = await store.readTallies('nps', ...ALL, { facet: '', value: '' })
    return row?.counts ?? {}
  }

  const list = async (store: Store, commentedOnly = false) =>
    (await store.readResponses('nps', { commentedOnly, limit: 200 })).responses

  const left: Record<string, StoredAnswer> = {
    score: { r: 4, a: 10 },
    easy: { r: 2, a: 1 },
    bad: { r: 3, a: 'it broke' },
  }

  describe(`${name} counts no answer whose condition does not hold`, () => {
    test('not in tallies, nor in a list, an export of one, or among comments', async () => {
      const store = await open()
      await store.keep([arrival({ id: 'a', rev: 4, answers: left })])
      expect(await whole(store)).toEqual({
        '': { answered: 1, seen: 1, shown: 1 },
        score: { 10: 1 },
      })
      expect((await list(store)).map(({ answers }) => answers)).toEqual([{ score: 10 }])
      expect(await list(store, true)).toEqual([])
      const oldest = await store.readOldest('nps', { limit: 10 })
      expect(oldest?.responses.map(({ answers }) => answers)).toEqual([{ score: 10 }])
      const phones = await store.countRaw('nps', TODAY, TODAY, [
        { facet: 'device', value: 'phone' },
      ])
      expect(phones.map(({ counts }) => counts)).toEqual([await whole(store)])
    })

    test('and counts it again when the shopper goes back', async () => {
      const store = await open()
      await store.keep([arrival({ id: 'a', rev: 4, answers: left })])
      await store.keep([arrival({ id: 'a', rev: 5, answers: { ...left, score: { r: 5, a: 3 } } })])
      expect(await whole(store)).toMatchObject({
        '': { commented: 1 },
        score: { 3: 1 },
        easy: { 1: 1 },
      })
      expect((await list(store, true)).map(({ answers }) => answers)).toEqual([
        { score: 3, easy: 1, bad: 'it broke' },
      ])
    })

    test('an answer taken back, a blank comment and a finish without an answer are not answered', async () => {
      const store = await open()
      await store.keep([
        arrival({ flags: 1 | 4, answers: { score: { r: 2, a: null } } }),
        arrival({ flags: 1 | 4 | 8, answers: { why: { r: 2, a: '  ' } } }),
        arrival({ flags: 1 | 8, answers: {} }),
      ])
      expect(await whole(store)).toEqual({ '': { shown: 3 } })
      expect(await list(store)).toEqual([])
    })

    test('in whatever order the snapshots of any walk arrive, and counted again alike', async () => {
      const store = await open()
      let walks = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 6 }),
          fc.nat(),
          async (walk, seed) => {
            const id = `walk-${(walks += 1)}`
            const before = await whole(store)
            for (const one of shuffled(snapshotsOf(id, walk), seed)) await store.keep([one])
            const added = gained(before, await whole(store))
            expect(added).toEqual(expectedOf(walk))
          },
        ),
        { numRuns: 40 },
      )
      const told = await whole(store)
      await store.recount('nps')
      expect(await whole(store)).toEqual(told)
    })
  })
}

interface Step {
  readonly id: string
  readonly a: StoredAnswer['a']
}

const step = fc.oneof(
  fc.record({ id: fc.constant('score'), a: fc.constantFrom(0, 6, 7, 10, null) }),
  fc.record({ id: fc.constant('easy'), a: fc.constantFrom(1, 3, 4, null) }),
  fc.record({ id: fc.constant('bad'), a: fc.constantFrom('broke', ' ', null) }),
)

/** Each holds everything so far, as the card sends it. */
function snapshotsOf(id: string, walk: readonly Step[]): Arrival[] {
  const answers: Record<string, StoredAnswer> = {}
  return walk.map((one, at) => {
    answers[one.id] = { r: at + 1, a: one.a }
    return arrival({ id, rev: at + 1, answers: { ...answers } })
  })
}

function shuffled(all: readonly Arrival[], seed: number): Arrival[] {
  return all
    .map((one, at) => ({ one, at: (seed * (at + 7) * 2_654_435_761) % 4_294_967_291 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** Bins that one response of these last answers adds, question by question. */
function expectedOf(walk: readonly Step[]): string[] {
  const {
    score = null,
    easy = null,
    bad = null,
  } = Object.fromEntries(walk.map(({ id, a }) => [id, a]))
  const asksEasy = typeof score === 'number' && score <= 6
  const asksBad = asksEasy && typeof easy === 'number' && easy <= 3
  const bins: string[] = []
  if (score !== null) bins.push(`score ${score}`, ' answered', ' seen')
  if (asksEasy && easy !== null) bins.push(`easy ${easy}`)
  if (asksBad && bad === 'broke') bins.push(' commented')
  return [...bins, ' shown'].toSorted()
}

function gained(
  before: Readonly<Record<string, Readonly<Record<string, number>>>>,
  after: Readonly<Record<string, Readonly<Record<string, number>>>>,
): string[] {
  return Object.entries(after)
    .flatMap(([question, bins]) =>
      Object.entries(bins).flatMap(([bin, count]) => {
        const more = count - (before[question]?.[bin] ?? 0)
        return Array.from({ length: more }, () => `${question} ${bin}`)
      }),
    )
    .toSorted()
}
