import { expect, test } from 'vitest'
import { nextSorting, sorted, sortingOf } from '#collector/console/overview/sorting.ts'
import type { SurveyNumbers } from '#collector/console/overview/survey-numbers.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Tally } from '#shared/tally.ts'

const NPS = { kind: 'nps' } as const

const numbers = (tally: Tally, answered: number, shown: number): SurveyNumbers => ({
  answers: answered,
  answered,
  shown,
  ratings: [{ kind: 'nps', score: scoreOf(NPS, tally) }],
  trend: [],
})

const SURVEYS = ['few', 'low', 'high', 'unread'].map((id) => ({ id }))
const NUMBERS = new Map([
  ['few', numbers({ 10: 6 }, 6, 12)],
  ['low', numbers({ 0: 200, 10: 100 }, 300, 3000)],
  ['high', numbers({ 0: 50, 10: 250 }, 300, 2000)],
])

const ids = (sort?: string) => sorted(SURVEYS, NUMBERS, sortingOf(sort)).map(({ id }) => id)

test('unsorted stands as published', () => {
  expect(ids()).toEqual(['few', 'low', 'high', 'unread'])
  expect(ids('colour')).toEqual(['few', 'low', 'high', 'unread'])
})

test('a score too uncertain to rank by comes last, whichever way', () => {
  expect(ids('nps')).toEqual(['high', 'low', 'few', 'unread'])
  expect(ids('-nps')).toEqual(['low', 'high', 'few', 'unread'])
})

test('what is not read comes last', () => {
  // 6 ÷ 12, 300 ÷ 3,000, 300 ÷ 2,000
  expect(ids('rate')).toEqual(['few', 'high', 'low', 'unread'])
  expect(ids('-answers')).toEqual(['few', 'low', 'high', 'unread'])
})

test('a head is clicked through highest, lowest and as published', () => {
  expect(nextSorting('nps', undefined)).toBe('nps')
  expect(nextSorting('nps', sortingOf('nps'))).toBe('-nps')
  expect(nextSorting('nps', sortingOf('-nps'))).toBeUndefined()
  expect(nextSorting('rate', sortingOf('-nps'))).toBe('rate')
})
