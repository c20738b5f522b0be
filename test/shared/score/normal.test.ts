import { expect, test } from 'vitest'
import { quantileBoth, tailBoth } from '#shared/score/normal.ts'

test('the tails agree with tables, near and far', () => {
  // Abramowitz and Stegun table 26.1 and 26.2, doubled
  const table = [
    [0, 1],
    [1, 0.317310507862914],
    [1.959963984540054, 0.05],
    [3, 0.002699796063260189],
    [5, 5.733031437583869e-7],
    [10, 1.523970604832094e-23],
  ] as const
  for (const [z, p] of table) {
    expect(tailBoth(z) / p).toBeCloseTo(1, 10)
    expect(tailBoth(-z)).toBe(tailBoth(z))
  }
})

test('the quantile undoes the tail', () => {
  for (const p of [1, 0.5, 0.2, 0.05, 0.05 / 11, 1e-9]) {
    expect(tailBoth(quantileBoth(p)) / p).toBeCloseTo(1, 10)
  }
})
