import { describe, expect, test } from 'vitest'
import { TEMPLATE_TEXTS } from '#shared/templates/texts/text-of.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()

test('templates speak the languages of the card, no more and no fewer', () => {
  const packs = LANGUAGE_PACKS.map(({ lang }) => lang)
  expect(Object.keys(TEMPLATE_TEXTS).toSorted()).toEqual(packs.toSorted())
})

describe.each(LANGUAGE_PACKS.map((pack) => [pack.lang, pack] as const))('%s', (lang, pack) => {
  const texts = TEMPLATE_TEXTS[lang]!

  test('agrees and disagrees in the words of its pack', () => {
    expect([texts.disagree, texts.agree]).toEqual([pack.questions.ces.low, pack.questions.ces.high])
  })

  test('names the brand where English does, and nothing else', () => {
    for (const [name, text] of Object.entries(texts)) {
      const english = placeholders(TEMPLATE_TEXTS['en']![name as keyof typeof texts])
      const brand = (all: string[]) => all.filter((one) => one === '{brand}')
      expect(brand(placeholders(text)), `${name}: ${text}`).toEqual(brand(english))
    }
  })

  test('says each thing in words of its own', () => {
    for (const [name, text] of Object.entries(texts)) {
      expect(text.trim(), name).toBe(text)
      expect(text.length, name).toBeGreaterThan(0)
      if (lang !== 'en') expect(text, name).not.toBe(TEMPLATE_TEXTS['en']![name as 'price'])
    }
  })
})
