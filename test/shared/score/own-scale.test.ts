import { expect, test } from 'vitest'
import { scoreOf } from '#shared/score/score-of.ts'

/** One of each rating, and two of the highest: the share that counts is (top + 1) ÷ (points + 1). */
const tallyOf = (low: number, high: number) => {
  const each = Array.from({ length: high - low + 1 }, (_, i) => [low + i, 1] as const)
  return { ...Object.fromEntries(each), [high]: 2 }
}

test.each([
  [{ points: 2 }, 1, 2, 2 / 3],
  [{ points: 3 }, 1, 3, 2 / 4],
  [{ points: 4 }, 1, 4, 3 / 5],
  [{ points: 4, top: 1 }, 1, 4, 2 / 5],
  [{}, 1, 5, 3 / 6],
  [{ points: 6, lowest: 0, top: 3 }, 0, 5, 4 / 7],
  [{ points: 7 }, 1, 7, 3 / 8],
  [{ points: 10 }, 1, 10, 3 / 11],
  [{ points: 11 }, 0, 10, 3 / 12],
] as const)('satisfaction with %o', (own, low, high, share) => {
  const score = scoreOf({ kind: 'csat', ...own }, tallyOf(low, high))
  if (score.status === 'none') throw new Error('there are answers')
  expect(score.value).toBeCloseTo(100 * share, 10)
  expect(score.distribution.map((part) => part.low)).toEqual(
    Array.from({ length: high - low + 1 }, (_, i) => low + i),
  )
  expect(() => scoreOf({ kind: 'csat', ...own }, { [high + 1]: 1 })).toThrow('off the scale')
})
