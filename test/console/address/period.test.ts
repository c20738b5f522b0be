import { expect, test } from 'vitest'
import {
  comparedRange,
  comparedWith,
  DEFAULT_PERIOD,
  lengthOf,
  periodOf,
  shownRange,
  trendRange,
} from '#collector/console/address/period.ts'

const TODAY = '2026-11-22'

test('an address without a period means the last 28 days', () => {
  expect(periodOf({})).toEqual({ last: '28d' })
})

test('days picked by hand win over a named window', () => {
  const query = { period: '7d', from: '2026-01-01', to: '2026-01-31' }
  expect(periodOf(query)).toEqual({ from: '2026-01-01', to: '2026-01-31' })
})

test.each([
  ['an unknown window', { period: '3d' }],
  ['a name that every object has', { period: 'constructor' }],
  ['a day that does not exist', { from: '2026-02-30', to: '2026-03-01' }],
  ['days that run backwards', { from: '2026-03-02', to: '2026-03-01' }],
  ['half a range', { from: '2026-03-02' }],
  ['words', { from: 'yesterday', to: 'today' }],
])('%s means the default', (_, query) => {
  expect(periodOf(query)).toEqual(DEFAULT_PERIOD)
})

test('the days shown end today and number what they say', () => {
  const range = shownRange({ last: '28d' }, TODAY)
  expect(range).toEqual({ from: '2026-10-26', to: TODAY })
  expect(lengthOf(range)).toBe(28)
})

test('the days compared are whole, and as many', () => {
  const range = comparedRange({ last: '28d' }, TODAY)
  expect(range).toEqual({ from: '2026-10-25', to: '2026-11-21' })
  expect(lengthOf(range)).toBe(28)
})

test('days picked by hand are compared as picked', () => {
  const period = { from: '2026-11-01', to: TODAY }
  expect(comparedRange(period, TODAY)).toEqual(period)
})

test('this month is shown so far, and compared with all of the last', () => {
  const period = periodOf({ period: 'month' })
  expect(shownRange(period, TODAY)).toEqual({ from: '2026-11-01', to: TODAY })
  expect(comparedRange(period, TODAY)).toEqual({ from: '2026-11-01', to: TODAY })
  expect(comparedWith(period)).toBe('month')
  expect(comparedWith({ last: '28d' })).toBe('previous')
})

test('a trend of a week reads the 8 weeks that a new level needs, one of 90 days a window more', () => {
  expect(lengthOf(trendRange({ last: '7d' }, TODAY))).toBe(56)
  expect(lengthOf(trendRange({ last: '90d' }, TODAY))).toBe(90 + 27)
})
