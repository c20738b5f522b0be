import { expect, test } from 'vitest'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Tally } from '#shared/tally.ts'

/** an NPS of 30 as near as whole people allow */
function typical(n: number): Tally {
  const promoters = Math.round(0.5 * n)
  const detractors = Math.round(0.2 * n)
  return { 10: promoters, 8: n - promoters - detractors, 3: detractors }
}

const statusAt = (n: number) => scoreOf({ kind: 'nps' }, typical(n)).status

test('a typical NPS may be read from 35 answers and is solid from 232', () => {
  expect([0, 1, 4, 5, 34, 35, 231, 232].map(statusAt)).toEqual([
    'none',
    'hidden',
    'hidden',
    'too_few',
    'too_few',
    'rough',
    'rough',
    'solid',
  ])
})

test('fewer than 20 answers are too few however much they agree', () => {
  expect(scoreOf({ kind: 'csat' }, { 5: 19 }).status).toBe('too_few')
  // Wilson for 20 of 20 is 83.9–100, a half-width of 8.05 %
  expect(scoreOf({ kind: 'csat' }, { 5: 20 }).status).toBe('rough')
})

test('a kind without a score, or on points it has no rule for, is refused', () => {
  expect(() => scoreOf({ kind: 'comment' }, {})).toThrow('a comment has no score')
  expect(() => scoreOf({ kind: 'ces', points: 6 }, {})).toThrow('there is no ces on 6 points')
})
