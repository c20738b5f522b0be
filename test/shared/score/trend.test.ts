import { describe, expect, test } from 'vitest'
import { findChangePoints } from '#shared/score/find-change-points.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { trendOf, type DayTally } from '#shared/score/trend.ts'
import { mergeTallies, type Tally } from '#shared/tally.ts'

const NPS = { kind: 'nps' } as const

/** consecutive days from 1 January 2026, the same or different tallies */
function daysOf(count: number, tallyOn: (i: number) => Tally): DayTally[] {
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)
    return { day, tally: tallyOn(i) }
  })
}

describe('the trend', () => {
  test('is the pooled score of the 28 days that end on a day', () => {
    const days = daysOf(60, (i) => ({ [i % 11]: 1 + (i % 3) }))
    const last28 = scoreOf(NPS, mergeTallies(days.slice(-28).map(({ tally }) => tally)))
    const { points, windowDays } = trendOf(NPS, days)
    expect(windowDays).toBe(28)
    expect(points).toHaveLength(60)
    if (last28.status === 'none') throw new Error('nobody answered')
    expect(points.at(-1)).toEqual({
      day: '2026-03-01',
      n: last28.n,
      value: last28.value,
      interval: last28.interval,
    })
  })

  test('uses a week where 30 people answer a day', () => {
    expect(
      trendOf(
        NPS,
        daysOf(10, () => ({ 10: 30 })),
      ).windowDays,
    ).toBe(7)
    expect(
      trendOf(
        NPS,
        daysOf(10, () => ({ 10: 29 })),
      ).windowDays,
    ).toBe(28)
  })

  test('has gaps, not zeros, where fewer than five answered', () => {
    const days = daysOf(40, (i) => (i === 0 ? { 10: 4 } : i === 5 ? { 10: 1 } : {}))
    const { points } = trendOf(NPS, days)
    expect(points[4]).toEqual({ day: '2026-01-05', n: 4 })
    // five answers are a range, and no exact score
    expect(points[5]).toMatchObject({ n: 5, interval: { high: 100 } })
    expect(points[5]).not.toHaveProperty('value')
    // day 0 has left the window of day 28, and day 5 alone is not enough
    expect(points[28]).toEqual({ day: '2026-01-29', n: 1 })
  })

  test('draws every day from first to last, also those that are missing', () => {
    const days = [
      { day: '2026-03-28', tally: { 10: 90 } },
      { day: '2026-04-01', tally: { 0: 910 } },
    ]
    const { points } = trendOf(NPS, days, '2026-03-27', '2026-04-02')
    expect(points.map(({ day, value }) => [day.slice(5), value])).toEqual([
      ['03-27', undefined],
      ['03-28', 100],
      ['03-29', 100],
      ['03-30', 100],
      ['03-31', 100],
      // (90 − 910) ÷ 1,000
      ['04-01', -82],
      ['04-02', -82],
    ])
  })

  test('of no days is no points', () => {
    expect(trendOf(NPS, []).points).toEqual([])
  })
})

describe('a change of level', () => {
  const calm: Tally = { 10: 5, 8: 3, 3: 2 }
  const low: Tally = { 10: 3, 8: 3, 3: 4 }

  const tallies = (count: number, tallyOn: (i: number) => Tally) =>
    daysOf(count, tallyOn).map(({ tally }) => tally)

  test('is found on the day it happened', () => {
    const [found, ...others] = findChangePoints(
      NPS,
      tallies(60, (i) => (i < 40 ? calm : low)),
    )
    expect(others).toEqual([])
    expect(found).toMatchObject({ afterDays: 40 })
    expect(found!.z).toBeLessThan(-4)
  })

  test('is told from the luck of the best split, week after week, by a higher bar', () => {
    // 30 to 10 points: z = −3.48 with 40 days a side (oracle.py), and √(n) times as much with more
    const mild: Tally = { 10: 4, 8: 3, 3: 3 }
    const split = (half: number) => tallies(2 * half, (i) => (i < half ? calm : mild))
    expect(findChangePoints(NPS, split(40))).toEqual([])
    expect(findChangePoints(NPS, split(60))).toMatchObject([{ afterDays: 60 }])
  })

  test('there and back again is two', () => {
    const deep: Tally = { 10: 1, 8: 3, 3: 6 }
    const dip = tallies(120, (i) => (i >= 50 && i < 80 ? deep : calm))
    const found = findChangePoints(NPS, dip)
    expect(found.map(({ afterDays, z }) => [afterDays, Math.sign(z)])).toEqual([
      [50, -1],
      [80, 1],
    ])
  })

  test('is never named on a day without answers', () => {
    const days = tallies(60, (i) => (i === 10 ? { 10: 100 } : i === 40 ? { 0: 100 } : {}))
    expect(findChangePoints(NPS, days)).toMatchObject([{ afterDays: 40 }])
  })

  test('is not found in calm days, nor before eight weeks', () => {
    expect(
      findChangePoints(
        NPS,
        tallies(60, () => calm),
      ),
    ).toEqual([])
    const short = (count: number) => tallies(count, (i) => (i < 30 ? calm : low))
    expect(findChangePoints(NPS, short(55))).toEqual([])
    expect(findChangePoints(NPS, short(56))).toMatchObject([{ afterDays: 30 }])
  })
})
