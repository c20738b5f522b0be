import { expect, test } from 'vitest'
import { dayTicks } from '#collector/console/charts/day-ticks.ts'

const DAY_MS = 86_400_000

/** So many days, the first of them given. */
function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(first) + i * DAY_MS).toISOString().slice(0, 10),
  )
}

function labelled(first: string, count: number, most: number): string[] {
  const days = daysFrom(first, count)
  return dayTicks(days, most).map((at) => days[at] ?? '')
}

test('weeks are counted back from the last day', () => {
  expect(labelled('2026-03-02', 28, 5)).toEqual([
    '2026-03-08',
    '2026-03-15',
    '2026-03-22',
    '2026-03-29',
  ])
})

test('a year is labelled by every second month, January among them', () => {
  expect(labelled('2025-11-20', 365, 7)).toEqual([
    '2026-01-01',
    '2026-03-01',
    '2026-05-01',
    '2026-07-01',
    '2026-09-01',
    '2026-11-01',
  ])
})

test('five years are labelled by their Januaries, since other months would say no year', () => {
  expect(labelled('2021-06-01', 1826, 7)).toEqual([
    '2022-01-01',
    '2023-01-01',
    '2024-01-01',
    '2025-01-01',
    '2026-01-01',
  ])
})

test.each([2, 3, 5, 7, 12])('never more than %i are labelled, however long', (most) => {
  for (const count of [1, 40, 121, 400, 1000, 4000, 9000, 20_000]) {
    expect(labelled('1990-01-15', count, most).length).toBeLessThanOrEqual(most)
  }
})
