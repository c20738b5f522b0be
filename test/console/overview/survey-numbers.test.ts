import { expect, test } from 'vitest'
import { firstNeeded, numbersOf } from '#collector/console/overview/survey-numbers.ts'
import { aQuestion, someResults } from '../../support/console/a-question.ts'

const TODAY = '2026-03-31'
const funnel = (day: string, shown: number, answered: number) => ({
  day,
  shown,
  seen: shown,
  answered,
  commented: 0,
  completed: answered,
  dismissed: 0,
})

test('a line needs 28 whole days, as many before, and today', () => {
  // 3 February to 2 March against 3 to 30 March
  expect(firstNeeded(TODAY)).toBe('2026-02-03')
})

test('28 days with today are shown, whole days compared with those before', () => {
  const days = [
    { day: '2026-02-03', tally: { 0: 30 } },
    { day: '2026-03-03', tally: { 10: 30 } },
    { day: '2026-03-31', tally: { 8: 10 } },
  ]
  const results = someResults([aQuestion({}, { days })], {
    days: [funnel('2026-03-03', 50, 30), funnel('2026-03-04', 10, 5), funnel('2026-03-31', 20, 10)],
  })
  const { answered, shown, ratings } = numbersOf(results, TODAY)
  // shown are 4 to 31 March: the 3rd is before
  expect([answered, shown]).toEqual([15, 30])
  expect(ratings[0]?.score.n).toBe(10)
  // compared are 3 to 30 March with 3 February to 2 March: 30 promoters after 30 detractors
  expect(ratings[0]?.comparison).toMatchObject({ n: [30, 30], delta: 200, verdict: 'clear' })
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
  expect(numbersOf(someResults([question]), TODAY)).toMatchObject({ ratings: [], trend: [] })
})
