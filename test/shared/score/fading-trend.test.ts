import { describe, expect, test } from 'vitest'
import { fadingTrendOf } from '#shared/score/fading-trend.ts'

const NPS = { kind: 'nps' } as const
const CSAT = { kind: 'csat' } as const

describe('a fading trend', () => {
  test('has a point for every day drawn, and a gap before the first five answers', () => {
    const days = [{ day: '2026-03-02', tally: { 10: 4 } }]
    const points = fadingTrendOf(NPS, days, '2026-03-01', '2026-03-03')
    expect(points).toEqual([
      { day: '2026-03-01', n: 0 },
      { day: '2026-03-02', n: 4 },
      { day: '2026-03-03', n: 4 },
    ])
  })

  test('counts an answer half after ten days', () => {
    // 100 promoters fade to the weight of 50 beside 50 fresh detractors: 50 − 50 of 100
    const days = [
      { day: '2026-03-01', tally: { 10: 100 } },
      { day: '2026-03-11', tally: { 0: 50 } },
    ]
    const points = fadingTrendOf(NPS, days, '2026-03-11', '2026-03-11')
    expect(points).toHaveLength(1)
    expect(points[0]?.value).toBeCloseTo(0, 9)
    // (100·½ + 50)² ÷ (100·¼ + 50) = 10,000 ÷ 75
    expect(points[0]?.n).toBe(133)
  })

  test('has the interval of a share where the score is one', () => {
    const days = [{ day: '2026-03-01', tally: { 5: 20 } }]
    const [point] = fadingTrendOf(CSAT, days, '2026-03-01', '2026-03-01')
    expect(point).toMatchObject({ n: 20, value: 100 })
    // Wilson, 20 of 20: n ÷ (n + z²) = 20 ÷ 23.8415 = 83.888 %
    expect(point?.interval?.low).toBeCloseTo(83.888, 2)
    expect(point?.interval?.high).toBeCloseTo(100, 9)
  })

  test('remembers days before the first drawn', () => {
    const days = [{ day: '2026-02-01', tally: { 9: 40, 3: 10 } }]
    const [point] = fadingTrendOf(NPS, days, '2026-03-01', '2026-03-01')
    expect(point?.value).toBeCloseTo(60, 9)
  })
})
