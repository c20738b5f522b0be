import { expect, test } from 'vitest'
import type { MappingDraft } from '#collector/exchange/import/mapping-schema.ts'
import { openStore } from '../support.ts'
import { aSite } from '../../../support/a-survey.ts'
import { check, inPieces, NOW, SITE, survey } from './support.ts'

const MAPPING: MappingDraft = { key: 'id', at: 'at', answers: { csat: 'score' } }

function csv(ratings: readonly number[]): () => AsyncIterable<Uint8Array> {
  const rows = ratings.map((rating, i) => `${i},${rating},2024-03-01T10:00:00Z`)
  return inPieces(['id,score,at', ...rows].join('\n'))
}

const csat = (own = {}) => survey({ questions: [{ id: 'csat', kind: 'csat', ...own }] })
/** a hundred ratings on a scale whose middle is missing, three of five of them good */
const FOUR = Array.from({ length: 100 }, (_, i) => [1, 2, 3, 3, 4][i % 5] ?? 0)

test.each([
  [FOUR, '{"id":"csat","kind":"csat","points":4}'],
  [[3, 9, 10, 1], '{"id":"csat","kind":"csat","points":10}'],
  [[0, 3, 6, 7], '{"id":"csat","kind":"csat","points":8,"lowest":0}'],
  [[0, 10, 8], '{"id":"csat","kind":"csat","points":11}'],
])('ratings of another scale come with the question that takes them', async (ratings, draft) => {
  const found = await check(csv(ratings), { survey: csat(), mapping: MAPPING })
  expect(found.notes.filter((note) => note.includes(draft))).toHaveLength(1)
  expect(found.refusals.length + found.problems.count).toBeGreaterThan(0)
  const { points, lowest } = JSON.parse(draft)
  const own = csat({ points, ...(lowest === 0 && { lowest }) })
  const taken = await check(csv(ratings), { survey: own, mapping: MAPPING })
  expect(taken).toMatchObject({ ready: ratings.length, refusals: [], problems: { count: 0 } })
})

test('the rule that the owner names scores them', async () => {
  const order = { mapping: MAPPING }
  const two = await check(csv(FOUR), { survey: csat({ points: 4 }), ...order })
  expect(two.scores[0]).toMatchObject({ metric: 'csat', n: 100, value: 60 })
  const one = await check(csv(FOUR), { survey: csat({ points: 4, top: 1 }), ...order })
  expect(one.scores[0]).toMatchObject({ value: 20 })
})

test('no offer is made where the scale holds them, or none does', async () => {
  const offers = async (ratings: readonly number[]) => {
    const found = await check(csv(ratings), { survey: csat(), mapping: MAPPING })
    return found.notes.filter((note) => note.startsWith('The ratings run to'))
  }
  expect(await offers([1, 2, 3, 4, 5])).toEqual([])
  expect(await offers([40, 85, 100])).toEqual([])
})

test('a question keeps its scale and the ratings that count', async () => {
  const store = await openStore()
  const publish = (own: object) =>
    store.publish(
      aSite(SITE),
      { id: 'own', questions: [{ id: 'csat', kind: 'csat', points: 4, ...own }] },
      NOW,
    )
  expect(await publish({})).toMatchObject({ ver: 1 })
  expect(await publish({ top: 1 })).toMatchObject({ refusal: { code: 'other_scale' } })
  expect(await publish({ lowest: 0 })).toMatchObject({ refusal: { code: 'other_scale' } })
})
