import { expect, test } from 'vitest'
import { contrast } from '#shared/lint/contrast.ts'

test.each([
  // the two ends of the scale, by definition
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // the grey that WCAG's own examples give as the palest readable one: 4.54
  ['#767676', '#ffffff', 4.54],
])('%s on %s is %f to 1', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2)
  expect(contrast(other, one)).toBeCloseTo(ratio, 2)
})
