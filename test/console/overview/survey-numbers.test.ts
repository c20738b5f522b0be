import { expect, test } from 'vitest'
import { numbersOf } from '#collector/console/overview/survey-numbers.ts'
import { aQuestion, someResults } from '../../support/console/a-question.ts'

test('a line says what the results page says, and draws its course from a longer run', () => {
  const question = aQuestion({ 10: 30 }, { previousTally: { 0: 30 } })
  const days = [
    { day: '2026-10-20', tally: { 10: 40, 8: 10 } },
    { day: '2026-11-03', tally: { 10: 30 } },
  ]
  const longer = someResults([aQuestion({}, { days })], { from: '2026-10-06', to: '2026-11-29' })
  const results = someResults([question], {
    from: '2026-11-02',
    to: '2026-11-29',
    today: '2026-11-30',
    answered: 30,
    shown: 60,
    elsewhere: 6,
  })
  const { answers, answered, shown, ratings, trend } = numbersOf(results, longer)
  expect([answered, shown]).toEqual([30, 60])
  // six came by no card: they are answers, and in no rate
  expect(answers).toBe(36)
  expect(ratings[0]?.score.n).toBe(30)
  // 30 promoters after 30 detractors
  expect(ratings[0]?.change?.comparison).toMatchObject({
    n: [30, 30],
    delta: 200,
    verdict: 'clear',
  })
  expect(trend[0]).toMatchObject({ day: '2026-11-02', n: 50 })
  expect(trend).toHaveLength(28)
})

test('a young survey says since when, and is not compared', () => {
  const results = someResults([aQuestion({ 10: 30 })], { since: '2026-11-03', from: '2026-11-03' })
  const { since, ratings } = numbersOf(results, results)
  expect(since).toBe('2026-11-03')
  expect(ratings[0]).not.toHaveProperty('change')
})

test('a survey without a rating has no trend', () => {
  const question = {
    id: 'why',
    kind: 'comment' as const,
    text: 'Why?',
    tally: {},
    days: [],
    segments: [],
  }
  const results = someResults([question])
  expect(numbersOf(results, results)).toMatchObject({ ratings: [], trend: [] })
})
