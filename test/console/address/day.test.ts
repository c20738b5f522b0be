import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#shared/day.ts'
import { dayAt } from '#collector/console/address/day.ts'

test('a day begins at midnight of its zone', () => {
  const instant = new Date('2026-11-22T15:30:00Z')
  // Seoul is nine hours ahead, Los Angeles eight behind
  expect(dayAt(instant, 'Asia/Seoul')).toBe('2026-11-23')
  expect(dayAt(instant, 'America/Los_Angeles')).toBe('2026-11-22')
  expect(dayAt(new Date('2026-11-22T03:00:00Z'), 'America/Los_Angeles')).toBe('2026-11-21')
})

test('days are counted over leap days and ends of years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
})

test('a run of days holds both ends, and nothing when it runs backwards', () => {})
