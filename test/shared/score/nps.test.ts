import { expect, test } from 'vitest'
import { scoreOf } from '#shared/score/score-of.ts'
import type { KnownScore } from '#shared/score/score.ts'
import type { Tally } from '#shared/tally.ts'

function nps(tally: Tally): KnownScore {
  const score = scoreOf({ kind: 'nps' }, tally)
  if (score.status === 'none') throw new Error('nobody answered')
  return score
}

test('nobody has a score before anybody answers', () => {
  expect(scoreOf({ kind: 'nps' }, {})).toEqual({
    metric: 'nps',
    unit: 'points',
    good: [9, 10],
    range: { low: -100, high: 100 },
    status: 'none',
    n: 0,
  })
})

test('6 is a detractor and 0 is an answer', () => {
  expect(nps({ 6: 10, 9: 10 }).value).toBe(0)
  expect(nps({ 0: 4, 10: 6 }).value).toBe(20)
})

test('one answer of 10 is not a certain +100', () => {
  // Wilson-like caution: m̃ = 1/4, Ṽ = 2.5/4 − 1/16, se = √(Ṽ/4) = 0.375, 0.25 − 1.96·0.375 = −0.485
  expect(nps({ 10: 1 }).interval.low).toBeCloseTo(-48.4986, 3)
  expect(nps({ 10: 1 }).interval.high).toBe(100)
})

test('halves are printed away from zero, and never as −0', () => {
  // 5 promoters, 3 passives: 62.5; the mirror image −62.5; one in 301 less: −0.33
  expect(nps({ 9: 5, 7: 3 }).shown.value).toBe(63)
  expect(nps({ 3: 5, 7: 3 }).shown.value).toBe(-63)
  expect(Object.is(nps({ 3: 101, 7: 100, 9: 100 }).shown.value, 0)).toBe(true)
})

test('printed groups make the score and 100 even where halves collide', () => {
  // 99.5 / 0.5 / 100 of 200 detractors … printed 49 − 50 = −1 and 49 + 1 + 50 = 100
  const { groups, shown } = nps({ 3: 100, 7: 1, 9: 99 })
  expect(shown.value).toBe(-1)
  expect(groups).toMatchObject({
    promoters: { shown: 49 },
    passives: { shown: 1 },
    detractors: { shown: 50 },
    decimals: 0,
  })
})

test('tenths are printed where no whole percents are true', () => {
  // 1 promoter and 2 detractors of 3: whole percents would need 34 + 67 or 33 + 66
  expect(nps({ 3: 2, 9: 1 }).groups).toMatchObject({
    promoters: { shown: 33.3 },
    passives: { shown: 0 },
    detractors: { shown: 66.7 },
    decimals: 1,
  })
})

test('a bin that cannot be is refused by name', () => {
  expect(() => nps({ 11: 1 })).toThrow('rating 11 is off the scale 0–10')
  expect(() => nps({ 5: -1 })).toThrow('rating 5 has the count -1')
  expect(() => nps({ 5: 0.5 })).toThrow(RangeError)
  expect(() => nps({ 5: 2 ** 53 })).toThrow(RangeError)
  expect(() => nps({ 4.5: 1 })).toThrow('rating 4.5 is off the scale')
})
