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
  [de, [2, 30, 3650], '{days} Tagen'],
  [de, [1], '24 Stunden'],
  [pl, [2, 5, 11, 21, 22, 30, 101], '{days} dni'],
  [pl, [1], '24 godzin'],
  [ru, [1, 21, 31, 101, 121], '{days} дня'],
  [ru, [2, 5, 11, 22, 30, 100, 111], '{days} дней'],
  [uk, [1, 21, 31, 101, 121], '{days} дня'],
  [uk, [2, 5, 11, 22, 30, 100, 111], '{days} днів'],
  [ar, [1], '24 ساعة'],
  [ar, [2], 'يومين'],
  [ar, [3, 7, 10, 103, 110], '{days} أيام'],
  [ar, [11, 14, 30, 99, 111, 365], '{days} يومًا'],
  [ar, [100, 101, 102, 200, 1000], '{days} يوم؟'],
  [he, [1], '24 השעות'],
  [he, [2], 'ביומיים'],
  [he, [3, 10, 30, 365], '{days} הימים'],
  [tr, [1, 2, 30], '{days} gün '],
])('$lang counts %j days as "%s"', (pack, numbers, words) => {
  for (const days of numbers) expect(textFor(pack, 'repurchase', days)).toContain(words)
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
