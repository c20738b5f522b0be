import { expect, test } from 'vitest'
import type { PageRule } from '#shared/asking.ts'
import { pageMatches } from '#shared/page-match.ts'
import { readableRule } from '#shared/readable-rule.ts'

test.each<[PageRule['how'], string, string, boolean]>([
  ['equals', '/cart', '/cart', true],
  ['equals', '/cart', '/cart?utm_source=x', true],
  ['equals', '/cart?step=2', '/cart?step=2', true],
  ['equals', '/cart?step=2', '/cart', false],
  ['equals', '/cart', '/carts', false],
  ['equals', '/한국.어', '/한국x어', false],
  ['starts', '/pots/', '/pots/moon', true],
  ['starts', '/pots/', '/my/pots/', false],
  ['contains', 'sale=1', '/pots?sale=1', true],
  ['contains', 'a.b', '/axb', false],
  ['contains', 'a*b', '/a*b/1', true],
  ['contains', 'a*b', '/axb', false],
  ['starts', '/a*b', '/a*b/1', true],
  ['starts', '/a*b', '/x/a*b/1', false],
  ['equals', '/a*b', '/a*b/?x', true],
  ['equals', '/a*b', '/a*b/1', false],
  ['wildcard', '/checkout*', '/checkout/payment?x=1', true],
  ['wildcard', '*/thanks', '/ko/thanks', true],
  ['wildcard', '*/thanks', '/ko/thanks/more', false],
  ['wildcard', '/a.c', '/abc', false],
  ['wildcard', '/*/a*a', '/x/a', false],
  ['wildcard', '/*/a*a', '/x/aa', true],
  ['wildcard', '*', '', true],
  ['wildcard', '/**/x', '/a/b/x', true],
  ['regex', '^/p/\\d+$', '/p/42', true],
  ['regex', '^/p/\\d+$', '/p/42?x', true],
  ['regex', '^/p/\\d+$', '/p/x', false],
  ['regex', '(', '/(', false],
])('%s %s of %s: %s', (how, value, address, fits) => {
  expect(pageMatches(readableRule({ how, value }), address)).toBe(fits)
})

test.each<[PageRule['how'], string, string]>([
  ['wildcard', '*a*a*a*a*a*a*b', 'a'.repeat(300)],
  ['wildcard', '/*/*/*/*/*/*.html', '/a'.repeat(100)],
  ['wildcard', `${'*a'.repeat(99)}*b`, 'a'.repeat(100_000)],
  // three repeats after "^": the most that is published
  ['regex', '^.*a.*a.*b$', 'a'.repeat(100_000)],
])('%s %s is soon done with an address made for it', (how, value, address) => {
  const began = performance.now()
  expect(pageMatches(readableRule({ how, value }), address)).toBe(false)
  // 300³ / 6 steps at most, twice; without a bound it takes minutes
  expect(performance.now() - began).toBeLessThan(2_000)
})

/** rules as owners write and paste them, on addresses as the tag reads them */
test.each<[PageRule['how'], string, string, boolean]>([
  ['equals', '/상품', '/상품', true],
  ['equals', '/%EC%83%81%ED%92%88', '/상품', true],
  ['contains', '상품', '/c/상품/1', true],
  ['equals', '/a b', '/a b', true],
  ['wildcard', '/결제*', '/결제/1', true],
  ['equals', ' /search ', '/search', true],
  ['starts', '/search ', '/search', true],
  ['contains', ' search', '/search', true],
  ['regex', '^/search$  ', '/search', true],
  ['regex', '^/%EC%83%81%ED%92%88$', '/상품', true],
  ['regex', '^(?!/checkout/)', '/checkout/', false],
  ['equals', 'http://host/search', '/search', true],
  ['starts', 'https://host:8080/se', '/search', true],
  ['equals', 'https://host', '/', true],
  ['equals', '/cart/', '/cart', true],
  ['equals', '/cart', '/cart/', true],
  ['equals', '/', '/', true],
  ['equals', '/', '/cart', false],
  ['contains', '#/checkout', '/app#/checkout', true],
  ['contains', 'checkout', '/app#/checkout', true],
  ['equals', '/checkout', '/app#/checkout', true],
  ['equals', '#/checkout', '/app#/checkout', true],
  ['equals', '/app', '/app#/checkout', true],
  ['equals', '/100%', '/100%', true],
  ['equals', '/a%2Fb', '/a/b', false],
])('written as %s "%s", on %s: %s', (how, value, address, fits) => {
  expect(pageMatches(readableRule({ how, value }), address)).toBe(fits)
})
