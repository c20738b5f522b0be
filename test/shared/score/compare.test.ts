import { expect, test } from 'vitest'
import type { ReadTogether } from '#shared/score/bars.ts'
import { compare } from '#shared/score/compare.ts'
import type { KnownComparison } from '#shared/score/comparison.ts'
import type { Scored } from '#shared/score/level-of.ts'
import type { Looks } from '#shared/score/looks.ts'
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

const CSAT: Scored = { kind: 'csat' }
/** 48 of 80 before, and so many of 70 after; where the interval of the difference touches 0 (oracle.py) */
const TOUCHES = { 53: 2.0466, 56: 2.6465, 57: 2.8515, 59: 3.2693, 60: 3.4823, 61: 3.6981 } as const

function csat(good: keyof typeof TOUCHES, looks: Looks, together: ReadTogether = {}) {
  const after = { 1: 70 - good, 5: good }
  const moved = compare(CSAT, { 1: 32, 5: 48 }, after, { looks, together })
  if (moved.delta === undefined) throw new Error('nobody answered')
  expect(moved.z).toBeCloseTo(TOUCHES[good], 3)
  return moved.verdict
}

test('a quarter is likely from 1.96 and clear from 2.58', () => {
  expect(csat(53, 'once')).toBe('likely')
  expect(csat(56, 'once')).toBe('clear')
})

test('a month is likely from 1.96 and clear from 2.81: there are twelve a year', () => {
  expect(csat(53, 'monthly')).toBe('likely')
  expect(csat(56, 'monthly')).toBe('likely')
  expect(csat(57, 'monthly')).toBe('clear')
})

test('weeks are likely from 2.58 and clear from 3.29', () => {
  expect(csat(53, 'weekly')).toBe('maybe')
  expect(csat(56, 'weekly')).toBe('likely')
  expect(csat(59, 'weekly')).toBe('likely')
  expect(csat(60, 'weekly')).toBe('clear')
})

test('a running period waits, is likely from 3.29, and never clear', () => {
  expect(csat(59, 'daily')).toBe('wait')
  expect(csat(61, 'daily')).toBe('likely')
})

test('a page of four questions is clear from 3.66, and likely as one of them is', () => {
  // 0.1 % shared by four
  expect(csat(56, 'weekly', { questions: 4 })).toBe('likely')
  expect(csat(60, 'weekly', { questions: 4 })).toBe('likely')
  expect(csat(61, 'weekly', { questions: 4 })).toBe('clear')
})

test('of six options one is likely from 3.14: a choice is told as one question', () => {
  // 1 % and 0.1 % shared by six: 3.14 and 3.76
  expect(csat(57, 'weekly', { options: 6 })).toBe('maybe')
  expect(csat(59, 'weekly', { options: 6 })).toBe('likely')
  expect(csat(61, 'weekly', { options: 6 })).toBe('likely')
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

test('whole weeks of twenty answers are clearly different by chance at most once in a thousand', () => {
  // every pair of samples of 20 from half promoters, a fifth detractors, each with its chance
  const n = 20
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1))
  const samples = Array.from({ length: n + 1 }, (_, up) =>
    Array.from({ length: n + 1 - up }, (_none, down) => {
      const rest = n - up - down
      const ways = factorial(n) / (factorial(up) * factorial(down) * factorial(rest))
      return {
        tally: { 10: up, 8: rest, 3: down },
        chance: ways * 0.5 ** up * 0.2 ** down * 0.3 ** rest,
      }
    }),
  ).flat()
  expect(samples.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9)
  let clear = 0
  for (const one of samples) {
    for (const other of samples) {
      const chance = one.chance * other.chance
      if (chance < 1e-9) continue
      if (change(one.tally, other.tally, 'weekly').verdict === 'clear') clear += chance
    }
  }
  // by the intervals alone it is 1.9 in a thousand
  expect(clear).toBeLessThan(0.001)
  expect(clear).toBeGreaterThan(0.0003)
})
