import { expect, test } from 'vitest'
import { ar } from '#shared/words/ar.ts'
import { de } from '#shared/words/de.ts'
import { he } from '#shared/words/he.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { pl } from '#shared/words/pl.ts'
import { ru } from '#shared/words/ru.ts'
import { textFor } from '#shared/words/text-for.ts'
import { tr } from '#shared/words/tr.ts'
import { uk } from '#shared/words/uk.ts'

// the counted noun as a grammar of each language has it, after the preposition used
test.each([
  { pack: de, days: [2, 30, 3650], words: '{days} Tagen' },
  { pack: de, days: [1], words: '24 Stunden' },
  { pack: pl, days: [2, 5, 11, 21, 22, 30, 101], words: '{days} dni' },
  { pack: pl, days: [1], words: '24 godzin' },
  { pack: ru, days: [1, 21, 31, 101, 121], words: '{days} дня' },
  { pack: ru, days: [2, 5, 11, 22, 30, 100, 111], words: '{days} дней' },
  { pack: uk, days: [1, 21, 31, 101, 121], words: '{days} дня' },
  { pack: uk, days: [2, 5, 11, 22, 30, 100, 111], words: '{days} днів' },
  { pack: ar, days: [1], words: '24 ساعة' },
  { pack: ar, days: [2], words: 'يومين' },
  { pack: ar, days: [3, 10, 11, 30, 99, 100, 101, 365, 1000], words: 'الأيام الـ{days} القادمة' },
  { pack: he, days: [1], words: '24 השעות' },
  { pack: he, days: [2], words: 'ביומיים' },
  { pack: he, days: [3, 10, 30, 365], words: '{days} הימים' },
  { pack: tr, days: [1, 2, 30], words: '{days} gün ' },
])('$pack.lang says "$words" of $days', ({ pack, days, words }) => {
  for (const count of days) expect(textFor(pack, 'repurchase', count)).toContain(words)
})

test('only one day and two days are said without the figure', () => {
  const someDays = [
    3, 4, 5, 6, 10, 11, 12, 20, 21, 22, 25, 30, 31, 100, 101, 102, 103, 111, 365, 3650,
  ]
  for (const pack of LANGUAGE_PACKS) {
    for (const days of someDays) {
      expect(textFor(pack, 'repurchase', days), pack.lang).toContain('{days}')
    }
  }
})

test('a kind without plural forms has one text', () => {
  expect(textFor(ru, 'nps', 21)).toBe(ru.questions.nps.text)
})
