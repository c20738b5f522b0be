import { describe, expect, test } from 'vitest'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { en } from '#shared/words/en.ts'
import { LANGUAGE_PACKS as packs } from '#shared/words/langs.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite, aSurvey } from '../../support/a-survey.ts'
import { leavesOf } from '../../support/leaves.ts'

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

describe.each(packs.map((pack) => [pack.lang, pack] as const))('%s', (_, pack) => {
  const leaves = leavesOf(pack).filter(([path]) => path !== 'lang')

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
      expect(Object.keys(pack.questions[kind])).toEqual(expect.arrayContaining(['low', 'high']))
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

test('the words of a survey carry the direction of their language', () => {
  const rtlIn = (lang: string) => wordsOf(aSite(), aSurvey(), lang).rtl
  expect([rtlIn('ar-EG'), rtlIn('he'), rtlIn('fr')]).toEqual([true, true, undefined])
})

test('each pack carries its canonical language tag', () => {
  const langs = packs.map((pack) => pack.lang)
  expect(langs).toEqual(Intl.getCanonicalLocales(langs))
})

test('each speaks for itself, not with the words of another language', () => {
  const english = new Map(leavesOf(en))
  for (const pack of packs.filter((one) => one !== en)) {
    const copied = leavesOf(pack).filter(([path, text]) => english.get(path) === text)
    expect(copied, pack.lang).toEqual([])
  }
})

test('every text stands in every language', () => {
  // plural forms and the noun of a brand are what some languages alone need
  const isOwn = (path: string) => path.includes('.forms.') || path.startsWith('brandNoun.')
  const placesOf = (pack: LanguagePack) =>
    leavesOf(pack).flatMap(([path]) => (isOwn(path) ? [] : [path]))
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
  // as themes print the locale of gettext or POSIX
  ['ko_KR', 'ko'],
  ['zh_TW', 'zh-Hant'],
  ['zh_Hans_CN', 'zh-Hans'],
  ['pt_BR.UTF-8', 'pt-BR'],
  ['sr_RS@latin', undefined],
  ['zh-cmn-Hans-CN', 'zh-Hans'],
  [' ko ', 'ko'],
  ['und', undefined],
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
  // each end has half a line of a 320 px phone and wraps once
  if ([name, end].some((one) => one === 'low' || one === 'high')) return 34
  if (name === 'tab') return 22
  return part === 'questions' ? 120 : 60
}
