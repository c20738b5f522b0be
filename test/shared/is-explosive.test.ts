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
  'a{',
  '(',
])('%s does not', (source) => {
  expect(isExplosive(source)).toBe(false)
})
