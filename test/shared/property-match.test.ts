import { expect, test } from 'vitest'
import type { PropertyFilter } from '#shared/asking.ts'
import { propertyMatches } from '#shared/property-match.ts'

test.each<[PropertyFilter['how'], PropertyFilter['value'], unknown, boolean]>([
  ['is', 'gold', 'gold', true],
  ['is', 42, '42', true],
  ['is', true, 'true', true],
  ['is', 'gold', undefined, false],
  ['not', 'gold', 'silver', true],
  ['not', 'gold', undefined, true],
  ['not', 'gold', 'gold', false],
  ['contains', 'ol', 'gold', true],
  ['contains', '', undefined, false],
  ['above', 49, 49.5, true],
  ['above', 49, 49, false],
  ['above', -1, undefined, false],
  ['below', 49, '48', true],
  ['below', 49, 49, false],
  ['below', 49, 'many', false],
  ['below', 49, null, false],
  ['set', undefined, 0, true],
  ['set', undefined, '', false],
  ['unset', undefined, null, true],
])('%s %s of %s: %s', (how, value, has, fits) => {
  const filter = value === undefined ? { name: 'p', how } : { name: 'p', how, value }
  expect(propertyMatches(filter, has === undefined ? {} : { p: has })).toBe(fits)
})
