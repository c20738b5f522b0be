import { expect, test } from 'vitest'
import { isExplosive } from '#shared/is-explosive.ts'
import { readSurveyDraft } from '#shared/schema.ts'

test.each([
  '^/([a-z0-9]+-?)+/?$',
  '(a+)+$',
  '(a*)*',
  '(?:a|a)*b',
  '(a|ab)+c',
  '((a+)b)*',
  '(?<x>\\d+){2,}',
  '(a{1,9}){3}',
  '.*a.*b.*c',
  '^.*a.*b.*c.*d',
  '([^/]+/)*x',
  // an optional part is a choice: slugs and dates that people write
  '^/([a-z0-9][a-z0-9]?-?)+/?$',
  '^/(\\w-?\\w?)+$',
  '^/(\\d\\d?/?)+x',
  '^/(?:a{0,1}a)+!',
  '^/((a)(a)?)+!',
  '^/(a(?=b?)a?)+!',
  '^/(a?){30}a{30}!',
  `^/${'a?'.repeat(28)}${'a'.repeat(28)}$`,
  // only its first alternative begins at the beginning
  '^x|a*a*a*b',
  // what is tried is compared at length each time
  '^.*.*.*a{100}!',
  '^(.*)(.*)(.*)\\1!',
  // the rule that stopped a content network for half an hour
  '(?:(?:"|\\d|(?:nan|infinity|true)|-|\\+)+[)]*;?((?:\\s|-|~|!|\\|\\||\\+)*.*(?:.*=.*)))',
])('%s may take for ever, and is refused', (source) => {
  expect(isExplosive(source)).toBe(true)
  const read = readSurveyDraft({
    questions: [{ kind: 'nps' }],
    audience: { pages: [{ how: 'regex', value: source }] },
  })
  expect(read).toMatchObject({ ok: false, error: expect.stringContaining('for ever') })
})

test.each([
  '^/p/\\d+$',
  '^/(en|ko)/products/[^/]+/reviews/.*$',
  '^/[a-z0-9-]+/?$',
  '/(sale|outlet)?$',
  '\\(a+\\)+',
  '[(a+)+]*',
  '^\\d{4}/\\d{2}$',
  '^/(?:en|ko|ja)(?:/(?:sale|outlet))?/[^/]+/p-\\d{1,9}/?$',
  '^/(?:[a-z]{2}/)?collections/[^/]+/products/[^/?]+/?(?:\\?.*)?$',
  '^/(?:summer|winter)+/$',
  '^/\\d{4}/\\d{1,2}/\\d{1,2}/[^/]+/?$',
  '^/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  '^/cart|^/checkout',
  'a{',
  '(',
])('%s does not', (source) => {
  expect(isExplosive(source)).toBe(false)
})
