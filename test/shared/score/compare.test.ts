import { expect, test } from 'vitest'
import { compare } from '#shared/score/compare.ts'
import type { KnownComparison } from '#shared/score/comparison.ts'
import type { Scored } from '#shared/score/level-of.ts'
import type { Looks } from '#shared/score/verdict.ts'
import type { Tally } from '#shared/tally.ts'

const NPS: Scored = { kind: 'nps' }

function change(before: Tally, after: Tally, looks: Looks = 'once', question = NPS) {
  const comparison = compare(question, before, after, { looks })
  if (comparison.delta === undefined) throw new Error('nobody answered')
  return comparison satisfies KnownComparison
}

/** an NPS of 30: half promoters, a fifth detractors */
const typical = (n: number): Tally => ({ 10: 0.5 * n, 8: 0.3 * n, 3: 0.2 * n })

test('a side without answers has no difference', () => {
  const comparison = compare(NPS, {}, typical(100))
  expect(comparison).toEqual({
    verdict: 'not_enough',
    direction: 'none',
    metric: 'nps',
    unit: 'points',
    n: [0, 100],
  })
})

test('19 answers on one side are not enough, however far apart', () => {
  expect(change({ 0: 19 }, { 10: 1000 }).verdict).toBe('not_enough')
  expect(change({ 0: 20 }, { 10: 1000 }).verdict).toBe('clear')
})

test('a real but useless change of millions is steady', () => {
  // 30.0 against 29.68 with 10,000,000 answers each: z is −9, the 90 % interval within ±2 points
  const after = { 10: 4_984_000, 8: 3_000_000, 3: 2_016_000 }
  expect(change(typical(10_000_000), after)).toMatchObject({ verdict: 'steady', within: 2 })
})

test('the change printed is the difference of the two scores printed', () => {
  // 18.0 and 24.5 print as 18 and 25
  const printed = change({ 3: 37, 7: 90, 9: 73 }, { 3: 34, 7: 83, 9: 83 })
  expect(printed.delta).toBe(6.5)
  expect(printed.shown.delta).toBe(7)
})

test('a running month waits where a complete one is likely up', () => {
  // 26.7 to 45.9 with 120 and 135 answers: z = 2.07, between 1.96 and 2.60
  const before = { 0: 2, 1: 1, 2: 2, 3: 2, 4: 3, 5: 6, 6: 8, 7: 16, 8: 24, 9: 26, 10: 30 }
  const after = { 0: 1, 1: 1, 2: 1, 3: 2, 4: 2, 5: 4, 6: 6, 7: 14, 8: 25, 9: 34, 10: 45 }
  expect(change(before, after)).toMatchObject({ verdict: 'likely', direction: 'up' })
  expect(change(before, after, 'daily')).toMatchObject({ verdict: 'wait', direction: 'none' })
})

test('a running month is never clear', () => {
  // 48 of 80 to 62 of 70: the interval touches 0 at z = 3.92 (oracle.py)
  const csat: Scored = { kind: 'csat' }
  const moved = change({ 1: 32, 5: 48 }, { 1: 8, 5: 62 }, 'daily', csat)
  expect(moved.z).toBeCloseTo(3.9167268, 6)
  expect(moved).toMatchObject({ verdict: 'likely', direction: 'up', unit: 'percent' })
})

test('weeks are likely from 2.58 and clear from 3.29', () => {
  const csat: Scored = { kind: 'csat' }
  // z = 2.74 and 3.92 by the same oracle
  const near = change({ 1: 32, 5: 48 }, { 1: 13, 5: 57 }, 'weekly', csat)
  expect(near.z).toBeGreaterThan(2.58)
  expect(near.z).toBeLessThan(3.29)
  expect(near.verdict).toBe('likely')
  expect(change({ 1: 32, 5: 48 }, { 1: 8, 5: 62 }, 'weekly', csat).verdict).toBe('clear')
  // what is likely once is only maybe every week
  const before = { 0: 2, 1: 1, 2: 2, 3: 2, 4: 3, 5: 6, 6: 8, 7: 16, 8: 24, 9: 26, 10: 30 }
  const after = { 0: 1, 1: 1, 2: 1, 3: 2, 4: 2, 5: 4, 6: 6, 7: 14, 8: 25, 9: 34, 10: 45 }
  expect(change(before, after, 'weekly').verdict).toBe('maybe')
})

test('a difference and its interval stay within what a difference can be', () => {
  const moved = change({ 0: 5 }, { 10: 5 })
  expect(moved.delta).toBe(200)
  expect(moved.interval.high).toBe(200)
  expect(change({ 10: 5 }, { 0: 5 }).interval90.low).toBe(-200)
})

test('a change that is clear needs no word on where answers went', () => {
  expect(change({ 0: 100 }, { 10: 100 })).toMatchObject({ verdict: 'clear', unit: 'points' })
  expect(change({ 0: 100 }, { 10: 100 }).shift).toBeUndefined()
})

test('answers that moved within a group are noticed though the score stands still', () => {
  // every 10 becomes a 9, every 4 a 0: NPS 20 both times
  const moved = change({ 10: 120, 8: 0, 4: 80 }, { 9: 120, 0: 80 })
  expect(moved.delta).toBe(0)
  expect(moved.shift).toBe('down')
})

test('where answers went must pass the bar of the period it is said in', () => {
  // a third of the 9s become 10s, NPS 20 both times: Mann–Whitney z = 3.0 (oracle.py)
  const [before, after] = [
    { 10: 120, 9: 120, 4: 160 },
    { 10: 196, 9: 44, 4: 160 },
  ]
  expect(change(before, after).shift).toBe('up')
  expect(change(before, after, 'daily').shift).toBeUndefined()
  expect(change(before, after, 'weekly').shift).toBeUndefined()
})

test('where millions of answers went is not mentioned when the mean stayed within 1 %', () => {
  // 1 % of 1–5 is 0.04; 80,000 and 150,000 of 3,000,000 who pick 5 for 4 move the mean 0.027, 0.05
  const before = { 1: 1_000_000, 4: 1_000_000, 5: 1_000_000 }
  const moved = (people: number) => ({ 1: 1_000_000, 4: 1_000_000 - people, 5: 1_000_000 + people })
  expect(change(before, moved(80_000), 'once', { kind: 'csat' }).shift).toBeUndefined()
  expect(change(before, moved(150_000), 'once', { kind: 'csat' }).shift).toBe('up')
})

test('more effort is worse where low is good', () => {
  const ces1: Scored = { kind: 'ces', points: 5, direction: 'low' }
  // 1 → 2 and 3 → 5: the share of 1–2 stays 60 %, every answer is more effort
  const moved = change({ 1: 120, 3: 80 }, { 2: 120, 5: 80 }, 'once', ces1)
  expect(moved.delta).toBe(0)
  expect(moved.shift).toBe('down')
})

test('100 answers a side see 31 points, 400 see 15, 1,000 see 10', () => {
  // 2.80·√2·√(0.61/n) in points
  const visible = [100, 400, 1000].map((n) => {
    return Math.round(change(typical(n), typical(n)).smallestVisible)
  })
  expect(visible).toEqual([31, 15, 10])
})
