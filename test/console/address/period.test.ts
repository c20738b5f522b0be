import { expect, test } from 'vitest'
import { DEFAULT_PERIOD, periodOf, queryOfPeriod } from '#collector/console/address/period.ts'

test('an address without a period means the last four whole weeks', () => {
  expect(periodOf({})).toEqual({ name: 'weeks' })
})

test('days picked by hand win over a named period', () => {
  const query = { period: 'last-week', from: '2026-01-01', to: '2026-01-31' }
  expect(periodOf(query)).toEqual({ from: '2026-01-01', to: '2026-01-31' })
})

test.each([
  ['an unknown name', { period: '3d' }],
  ['a name that every object has', { period: 'constructor' }],
  ['a day that does not exist', { from: '2026-02-30', to: '2026-03-01' }],
  ['days that run backwards', { from: '2026-03-02', to: '2026-03-01' }],
  ['half a range', { from: '2026-03-02' }],
  ['words', { from: 'yesterday', to: 'today' }],
])('%s means the default', (_, query) => {
  expect(periodOf(query)).toEqual(DEFAULT_PERIOD)
})

test.each([
  ['7d', 'last-week'],
  ['28d', 'weeks'],
  ['month', 'this-month'],
  ['90d', 'last-quarter'],
  ['year', 'this-year'],
])('a link to the %s of before shows %s', (earlier, name) => {
  expect(periodOf({ period: earlier })).toEqual({ name })
})

test('an address names a period, and nothing for the default', () => {
  expect(queryOfPeriod(DEFAULT_PERIOD)).toEqual({})
  expect(queryOfPeriod({ name: 'last-month' })).toEqual({ period: 'last-month' })
})
