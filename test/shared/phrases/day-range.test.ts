import { expect, test } from 'vitest'
import { numbersIn } from '#shared/phrases/numbers.ts'

test.each([
  ['2026-11-02', '2026-11-29', '2026年11月2日～29日', '2026年11月2日至29日'],
  ['2026-07-01', '2026-09-30', '2026年7月1日～9月30日', '2026年7月1日至9月30日'],
  ['2025-12-29', '2026-01-04', '2025年12月29日～2026年1月4日', '2025年12月29日至2026年1月4日'],
  ['2026-11-30', '2026-11-30', '2026年11月30日', '2026年11月30日'],
])('%s to %s in Japanese and Chinese repeats nothing', (from, to, ja, zh) => {
  expect(numbersIn('ja').days(from, to)).toBe(ja)
  expect(numbersIn('zh-Hans').days(from, to)).toBe(zh)
})

test('days of the year at hand go without it', () => {
  const span = (lang: string, from: string) =>
    numbersIn(lang).span(from, '2026-11-01', '2026-11-30')
  expect(span('ja', '2026-10-05')).toBe('10月5日～11月1日')
  expect(span('zh-Hans', '2026-10-05')).toBe('10月5日至11月1日')
  expect(span('ja', '2025-10-05')).toBe('2025年10月5日～2026年11月1日')
  expect(span('en', '2026-10-05')).toBe('5 Oct–1 Nov')
})
