import { describe, expect, test } from 'vitest'
import { ar } from '#shared/words/ar.ts'
import { es } from '#shared/words/es.ts'
import { fr } from '#shared/words/fr.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import { ru } from '#shared/words/ru.ts'
import { th } from '#shared/words/th.ts'
import { uk } from '#shared/words/uk.ts'
import { zhHans } from '#shared/words/zh-Hans.ts'
import { zhHant } from '#shared/words/zh-Hant.ts'
import { leavesOf } from '../../support/leaves.ts'

/** The letters that each language is written with, besides a to z where it is Latin. */
const LETTERS: Record<string, RegExp> = {
  // with the tatweel that joins the article to a figure
  ar: /[\p{Script=Arabic}ـ]/u,
  de: /[a-zäöüß]/iu,
  en: /[a-z]/iu,
  es: /[a-záéíñóúü]/iu,
  fr: /[a-zàâæçéèêëîïôœùûüÿ]/iu,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  id: /[a-z]/iu,
  it: /[a-zàèéìòù]/iu,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  ko: /\p{Script=Hangul}/u,
  nl: /[a-zëïéè]/iu,
  pl: /[a-ząćęłńóśźż]/iu,
  'pt-BR': /[a-záâãàçéêíóôõú]/iu,
  ru: /[а-яё]/iu,
  sv: /[a-zåäöé]/iu,
  th: /\p{Script=Thai}/u,
  tr: /[a-pr-vyzçğıöşüâîûİ]/iu,
  uk: /[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя]/iu,
  vi: /[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
}

describe.each(LANGUAGE_PACKS.map((pack) => [pack.lang, pack] as const))('%s', (lang, pack) => {
  const leaves = leavesOf(pack).filter(([path]) => path !== 'lang')

  test('says each thing in trimmed, normalised, typographic text', () => {
    for (const [path, text] of leaves) {
      expect(text, path).toMatch(/\S/)
      expect(text, path).toBe(text.trim().normalize('NFC'))
      expect(text, path).not.toMatch(/ {2}|['"]|\.\.\./)
    }
  })

  test('is written in its own letters', () => {
    for (const [path, text] of leaves) {
      const foreign = (bare(text).match(/\p{L}/gu) ?? []).filter((one) => !LETTERS[lang]!.test(one))
      expect(foreign, `${path}: ${text}`).toEqual([])
    }
  })
})

test('French puts a narrow no-break space before tall punctuation', () => {
  for (const [path, text] of leavesOf(fr)) expect(text, path).not.toMatch(/[^\u202f][?!;»]/)
})

test('Spanish opens what it asks and exclaims', () => {
  for (const [path, text] of leavesOf(es)) {
    expect(text.startsWith('¿'), path).toBe(text.endsWith('?'))
    expect(text.includes('¡'), path).toBe(text.includes('!'))
  }
})

test('Arabic, Thai and Chinese use their own marks of a question', () => {
  const used = (pack: LanguagePack) =>
    new Set(leavesOf(pack).flatMap(([, text]) => text.match(/[?؟？]/g) ?? []))
  expect([ar, th, zhHant].map((pack) => [...used(pack)])).toEqual([['؟'], [], ['？']])
})

test('Russian and Ukrainian quote the brand, so that it keeps its own form', () => {
  for (const pack of [ru, uk]) {
    for (const [path, text] of leavesOf(pack)) expect(text, path).not.toMatch(/(?<!«)\{brand\}/)
  }
})

test('Chinese leaves no space beside a brand, which may be Chinese', () => {
  for (const pack of [zhHans, zhHant]) {
    for (const [path, text] of leavesOf(pack))
      expect(text, path).not.toMatch(/ \{brand\}|\{brand\} /)
  }
})

// both standards hold the characters of one script alone, save those that the two share
test.each([
  { pack: zhHant, encoding: 'big5', from: 0xa4, to: 0xf9, firstTrail: 0x40 },
  { pack: zhHans, encoding: 'gb2312', from: 0xb0, to: 0xf7, firstTrail: 0xa1 },
])(
  '$pack.lang keeps to the characters of $encoding',
  ({ pack, encoding, from, to, firstTrail }) => {
    const known = charactersOf(encoding, from, to, firstTrail)
    const used = leavesOf(pack).flatMap(([, text]) => text.match(/\p{Script=Han}/gu) ?? [])
    expect(used.filter((one) => !known.has(one))).toEqual([])
  },
)

/** Text without its placeholders. */
function bare(text: string): string {
  return text.replaceAll(/\{(?:brand|product|days|rating|high|step|steps)\}/g, '')
}

/** The two-byte characters of an encoding: lead bytes `from` to `to`, trail bytes from `firstTrail`. */
function charactersOf(encoding: string, from: number, to: number, firstTrail: number): Set<string> {
  const decoder = new TextDecoder(encoding)
  const characters = new Set<string>()
  for (let lead = from; lead <= to; lead += 1) {
    for (let trail = firstTrail; trail <= 0xfe; trail += 1) {
      characters.add(decoder.decode(Uint8Array.of(lead, trail)))
    }
  }
  return characters
}
