import { expect, test } from 'vitest'
import { landingGroup } from '#shared/engagement/landing-group.ts'

test.each([
  ['/', '/'],
  ['/cart', '/cart'],
  ['/products/blue-hoodie', '/products'],
  ['/de/products/blue-hoodie', '/products'],
  ['/pt-br/', '/pt-br'],
  ['/de', '/de'],
  ['/4711', '/:id'],
  ['/order-2025-a', '/:id'],
  ['/%E5%95%86%E5%93%81/1', '/%E5%95%86%E5%93%81'],
  [`/${'x'.repeat(80)}`, `/${'x'.repeat(63)}`],
])('a visit that begins on %s lands on %s', (path, group) => {
  expect(landingGroup(path)).toBe(group)
})
