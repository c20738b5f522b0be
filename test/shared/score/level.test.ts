import { expect, test } from 'vitest'
import { SCORING } from '#shared/score/constants.ts'
import { quantileBoth } from '#shared/score/normal.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { scaleOf } from '#shared/scale.ts'

test('1–3 of 1–7 is little effort where low is good', () => {
  const ces = { kind: 'ces', points: 7, direction: 'low' } as const
  expect(scaleOf(ces)).toEqual({ low: 1, high: 7, good: [1, 3] })
  expect(scoreOf(ces, { 1: 1, 3: 2, 4: 3, 7: 4 })).toMatchObject({ value: 30 })
})

test('ratings that nobody picked may be absent from a tally', () => {
  const sparse = scoreOf({ kind: 'csat' }, { 2: 1, 5: 3 })
  expect(sparse).toEqual(scoreOf({ kind: 'csat' }, { 1: 0, 2: 1, 3: 0, 4: 0, 5: 3 }))
  expect(sparse).toMatchObject({ value: 75, mean: { value: 4.25, shown: 4.25 } })
})

test('parts name their ratings, and intent alone has a top box', () => {
  const five = { 1: 1, 5: 3 }
  expect(scoreOf({ kind: 'csat' }, five)).not.toHaveProperty('topBox')
  expect(scoreOf({ kind: 'repurchase' }, five)).toMatchObject({
    topBox: { low: 5, high: 5, percent: 75 },
    box: { low: 4, high: 5 },
    bottomBox: { low: 1, high: 2, percent: 25 },
    distribution: [1, 2, 3, 4, 5].map((rating) => ({ low: rating, high: rating })),
  })
})

test('every z is the one of its chance', () => {
  // two-sided, so 80 % leaves 20 %; 80 % power is one-sided and leaves 40 % on two
  const { z80, z90, z95, z99, powerZ } = SCORING
  const chances = [0.2, 0.1, 0.05, 0.01, 0.4].map(quantileBoth)
  expect([z80, z90, z95, z99, powerZ]).toEqual(chances.map((z) => expect.closeTo(z, 12)))
})
