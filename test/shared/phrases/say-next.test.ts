import { expect, test } from 'vitest'
import type { ChangeVerdict } from '#shared/engagement/change-verdict.ts'
import { summaryPackFor } from '#shared/phrases/summary/packs.ts'
import { sayNext } from '#shared/phrases/summary/say-next.ts'
import type { Summary } from '#shared/summary.ts'

const LANGS = ['en', 'ko', 'ja', 'zh-Hans']

/** what is said of a page on which one figure has this verdict, and stands or not */
function said(lang: string, verdict: ChangeVerdict, isLargest: boolean) {
  const figures = [{ id: 'gone_quiet', change: { verdict } }]
  const summary = { figures, ...(isLargest && { largest: 'gone_quiet' }) } as unknown as Summary
  return sayNext(summaryPackFor(lang), summary)
}

test.each(LANGS)('in %s a figure that is called changed is never beside "none changed"', (lang) => {
  const { nothing, byChance } = summaryPackFor(lang)
  expect(byChance).not.toBe(nothing)
  for (const verdict of ['clear_up', 'likely_down'] as const) {
    expect(said(lang, verdict, false)).toBe(byChance)
  }
  expect(said(lang, 'cannot_tell', false)).toBe(nothing)
  expect(said(lang, 'clear_up', true)).toContain(summaryPackFor(lang).labels.gone_quiet)
})

test('a Korean date ends with a point of its own', () => {
  const { periods } = summaryPackFor('ko')
  expect(periods('2026. 11. 29.', '2026. 10. 31.')).not.toContain('..')
})
