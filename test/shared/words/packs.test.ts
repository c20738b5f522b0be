import { describe, expect, test } from 'vitest'
import { ar } from '#shared/words/ar.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { en } from '#shared/words/en.ts'
import { es } from '#shared/words/es.ts'
import { fr } from '#shared/words/fr.ts'
import { LANGUAGE_PACKS as packs } from '#shared/words/langs.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import { ru } from '#shared/words/ru.ts'
import { th } from '#shared/words/th.ts'
import { uk } from '#shared/words/uk.ts'
import { zhHans } from '#shared/words/zh-Hans.ts'
import { zhHant } from '#shared/words/zh-Hant.ts'
import { leavesOf } from '../../support/leaves.ts'

/** The letters that each language is written with, besides a to z where it is Latin. */
const LETTERS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
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

/** Placeholders by place; every other text has none. */
const PLACEHOLDERS: Record<string, string[]> = {
  'questions.nps.text': ['{brand}'],
  'questions.ces.text': ['{brand}'],
  'questions.repurchase.text': ['{brand}', '{days}'],
  'names.of': ['{high}', '{rating}'],
  'ui.title': ['{brand}'],
  'ui.progress': ['{step}', '{steps}'],
}

const BUTTONS = new Set('close later back next send done skip copy copied'.split(' '))

describe.each(packs.map((pack) => [pack.lang, pack] as const))('%s', (lang, pack) => {
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

  test('has the placeholders of each place and no other', () => {
    for (const [path, text] of leaves.filter(([path]) => !path.includes('.forms.'))) {
      const found = new Set(text.match(/\{\w*\}/g))
      expect(found, path).toEqual(new Set(PLACEHOLDERS[path]))
      expect(bare(text), path).not.toMatch(/[{}]/)
    }
    for (const text of Object.values(pack.questions.repurchase.forms ?? {})) {
      expect(text).toContain('{brand}')
      expect(bare(text)).not.toMatch(/[{}]/)
    }
  })

  test('names every rating of every scale, each differently', () => {
    const { csat, ces5, ces7, repurchase } = pack.names
    expect([csat, ces5, ces7, repurchase].map((names) => names.length)).toEqual([5, 5, 7, 5])
    for (const names of [csat, ces5, ces7, repurchase]) {
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('asks for agreement with the same words on five points as on seven', () => {
    const { ces5, ces7 } = pack.names
    expect(ces5).toEqual([0, 1, 3, 5, 6].map((index) => ces7[index]))
  })

  test('writes at the ends of a scale what it calls its first and last rating', () => {
    const { nps, csat, ces, repurchase } = pack.questions
    expect([csat.low, csat.high]).toEqual(endsOf(pack.names.csat))
    expect([ces.low, ces.high]).toEqual(endsOf(pack.names.ces7))
    expect([repurchase.low, repurchase.high]).toEqual(endsOf(pack.names.repurchase))
    expect(nps.low).not.toBe(nps.high)
  })

  test('gives ends to rating questions alone', () => {
    const { comment, choice } = pack.questions
    expect([comment, choice].flatMap((words) => Object.keys(words))).toEqual(['text', 'text'])
    for (const kind of ['nps', 'csat', 'ces', 'repurchase'] as const) {
      expect(pack.questions[kind]).toMatchObject({ low: /./, high: /./ })
    }
  })

  test('fits a card 320 px wide', () => {
    for (const [path, text] of leaves) {
      const longest = lengthLimitOf(path)
      expect(lengthOf(text), `${path}: ${text}`).toBeLessThanOrEqual(longest)
    }
  })
})

test('Arabic and Hebrew alone run from right to left', () => {
  expect(packs.filter((pack) => pack.rtl).map((pack) => pack.lang)).toEqual(['ar', 'he'])
})

test('each pack carries its canonical language tag', () => {
  const langs = packs.map((pack) => pack.lang)
  expect(langs).toEqual(Intl.getCanonicalLocales(langs))
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
    for (const [path, text] of leavesOf(pack)) expect(text, path).not.toMatch(/[^«]\{brand\}/)
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
  [zhHant, 'big5', 0xa4, 0xf9, 0x40],
  [zhHans, 'gb2312', 0xb0, 0xf7, 0xa1],
] as const)('$lang keeps to the characters of %s', (pack, encoding, from, to, trail) => {
  const known = charactersOf(encoding, from, to, trail)
  const used = leavesOf(pack).flatMap(([, text]) => text.match(/\p{Script=Han}/gu) ?? [])
  expect(used.filter((one) => !known.has(one))).toEqual([])
})

test('each speaks for itself, not with the words of another language', () => {
  const english = new Map(leavesOf(en))
  for (const pack of packs.filter((one) => one !== en)) {
    const copied = leavesOf(pack).filter(([path, text]) => english.get(path) === text)
    expect(copied, pack.lang).toEqual([])
  }
})

test('every text stands in every language', () => {
  const placesOf = (pack: LanguagePack) =>
    leavesOf(pack).flatMap(([path]) => (path.includes('.forms.') ? [] : [path]))
  for (const pack of packs) {
    expect(placesOf(pack).toSorted(), pack.lang).toEqual(placesOf(en).toSorted())
  }
})

test.each([
  ['de-AT', 'de'],
  ['es-419', 'es'],
  ['pt-PT', 'pt-BR'],
  ['iw', 'he'],
  ['zh-HK', 'zh-Hant'],
  ['zh-SG', 'zh-Hans'],
  ['hi-Latn', undefined],
  ['da', undefined],
])('a shopper who reads %s gets %s', (wanted, lang) => {
  expect(
    chooseLang(
      packs.map((pack) => pack.lang),
      [wanted],
    ),
  ).toBe(lang)
})

/** Text without its placeholders. */
function bare(text: string): string {
  return text.replaceAll(/\{(?:brand|product|days|rating|high|step|steps)\}/g, '')
}

function endsOf(names: readonly string[]) {
  return [names.at(0), names.at(-1)]
}

/** Characters as a reader counts them: a Thai vowel sign is part of its letter. */
function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length
}

/** Graphemes that fit: 16 on a button, 22 at an end of a scale (two share 288 px), 120 in four lines. */
function lengthLimitOf(path: string): number {
  const [part, name = '', end] = path.split('.')
  if (part === 'ui' && BUTTONS.has(name)) return 16
  if (end === 'low' || end === 'high' || name === 'tab') return 22
  return part === 'questions' ? 120 : 60
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
