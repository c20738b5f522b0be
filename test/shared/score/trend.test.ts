import { describe, expect, test } from 'vitest'
import { findChangePoint } from '#shared/score/change-point.ts'
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
    expect(points[5]).toMatchObject({ n: 5, value: 100 })
    // day 0 has left the window of day 28, and day 5 alone is not enough
    expect(points[28]).toEqual({ day: '2026-01-29', n: 1 })
  })

  test('draws every day from first to last, also those that are missing', () => {
    const days = [
      { day: '2026-03-28', tally: { 10: 9 } },
      { day: '2026-04-01', tally: { 0: 9 } },
    ]
    const { points } = trendOf(NPS, days, '2026-03-27', '2026-04-02')
    expect(points.map(({ day, value }) => [day.slice(5), value])).toEqual([
      ['03-27', undefined],
      ['03-28', 100],
      ['03-29', 100],
      ['03-30', 100],
      ['03-31', 100],
      ['04-01', 0],
      ['04-02', 0],
    ])
  })

  test('of no days is no points', () => {
    expect(trendOf(NPS, []).points).toEqual([])
  })
})

describe('a change of level', () => {
  const calm: Tally = { 10: 5, 8: 3, 3: 2 }
  const low: Tally = { 10: 3, 8: 3, 3: 4 }

  test('is found on the day it happened', () => {
    const days = daysOf(60, (i) => (i < 40 ? calm : low)).map(({ tally }) => tally)
    expect(findChangePoint(NPS, days)).toMatchObject({ afterDays: 40 })
    expect(findChangePoint(NPS, days)!.z).toBeLessThan(-3.3)
  })

  test('is told from the luck of the best split by a higher bar', () => {
    // 30 to 10 points, 30 days a side: z = −3.01; 40 days a side −3.48 (oracle.py)
    const mild: Tally = { 10: 4, 8: 3, 3: 3 }
    const split = (half: number) =>
      daysOf(2 * half, (i) => (i < half ? calm : mild)).map(({ tally }) => tally)
    expect(findChangePoint(NPS, split(30))).toBeUndefined()
    expect(findChangePoint(NPS, split(40))).toMatchObject({ afterDays: 40 })
  })

  test('is not found in calm days, nor before eight weeks', () => {
    const steady = daysOf(60, () => calm).map(({ tally }) => tally)
    const short = daysOf(55, (i) => (i < 30 ? calm : low)).map(({ tally }) => tally)
    const long = daysOf(56, (i) => (i < 30 ? calm : low)).map(({ tally }) => tally)
    expect(findChangePoint(NPS, steady)).toBeUndefined()
    expect(findChangePoint(NPS, short)).toBeUndefined()
    expect(findChangePoint(NPS, long)).toMatchObject({ afterDays: 30 })
  })
})
