import { describe, expect, test } from 'vitest'
import { pack as en } from '#collector/console/words/en.ts'
import { pack as ja } from '#collector/console/words/ja.ts'
import { metricName } from '#collector/console/words/metric-name.ts'
import { moodNames } from '#collector/console/words/mood-names.ts'

const BETTER = { low: 'Much worse', high: 'Much better' }

describe('the parts of a scale', () => {
  test('are those of the method where its ends have the default words', () => {
    expect(moodNames(en, { kind: 'csat' }).good).toBe('Satisfied')
    expect(moodNames(en, { kind: 'ces' }).middle).toBe('Neutral')
  })

  test('are named by the ends that an owner has worded, and by the ratings they cover', () => {
    expect(moodNames(en, { kind: 'csat', ends: BETTER })).toEqual({
      good: 'Much better (4–5)',
      middle: 'In between',
      bad: 'Much worse (1–2)',
    })
    expect(moodNames(ja, { kind: 'csat', ends: { low: '悪い', high: '良い' } }).good).toBe(
      '良い（4〜5）',
    )
  })

  test('cover three ratings of seven at each end', () => {
    const { good, bad } = moodNames(en, { kind: 'ces', ends: BETTER })
    expect([good, bad]).toEqual(['Much better (5–7)', 'Much worse (1–3)'])
  })

  test('are turned round where the low end is the good one', () => {
    const ends = { low: 'Very little', high: 'Very much' }
    const { good, bad } = moodNames(en, { kind: 'ces', points: 5, direction: 'low', ends })
    expect([good, bad]).toEqual(['Very little (1–2)', 'Very much (4–5)'])
  })

  test('of an NPS stay promoters and detractors, as its method has them', () => {
    expect(moodNames(en, { kind: 'nps', ends: BETTER })).toBe(en.moods.nps)
  })
})

test('satisfaction on a scale of the owner’s own is not called CSAT', () => {
  expect(metricName(en, { kind: 'csat' })).toBe('CSAT')
  expect(metricName(en, { kind: 'csat', ends: BETTER })).toBe('Top 2 of 5')
  expect(metricName(en, { kind: 'nps', ends: BETTER })).toBe('NPS')
})
