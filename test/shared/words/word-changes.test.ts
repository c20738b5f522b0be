import { expect, test } from 'vitest'
import type { Question } from '#shared/survey.ts'
import { freezeWords } from '#shared/words/freeze-words.ts'
import type { VersionWords } from '#shared/words/version-words.ts'
import { wordChanges } from '#shared/words/word-changes.ts'
import { aSite, aSurvey } from '../../support/a-survey.ts'

/** A version, its words as they are or as an older release said them. */
function version(question: Question, older: Readonly<Record<string, string>> = {}) {
  const survey = aSurvey({ questions: [question] })
  const words = JSON.stringify(freezeWords(aSite({ brand: 'Acme' }), survey))
  const said = Object.entries(older).reduce((text, [now, was]) => text.replaceAll(now, was), words)
  return { survey, words: JSON.parse(said) as VersionWords }
}

const NPS: Question = { id: 'score', kind: 'nps' }

test('publishing the same words again changes none', () => {
  expect(wordChanges(version(NPS), version(NPS))).toEqual([])
})

test('a newer default of a question is told in the language of the survey, and where else it is newer', () => {
  const older = {
    'How likely are you to': 'Will you',
    Wahrscheinlichkeit: 'Wahrsch',
    wahrscheinlich: 'sicher',
  }
  const [text, scale, ...others] = wordChanges(version(NPS, older), version(NPS))
  expect(text).toEqual({
    what: 'text',
    question: 'score',
    langs: ['en', 'de'],
    before: 'Will you recommend Acme to a friend or family member?',
    after: 'How likely are you to recommend Acme to a friend or family member?',
  })
  expect(scale).toMatchObject({ what: 'scale', question: 'score', langs: ['de'] })
  expect(others).toEqual([])
})

test('of a scale only the words that differ are told, those that are heard alone as well', () => {
  const ces: Question = { id: 'effort', kind: 'ces' }
  const older = { 'Neither agree nor disagree': 'Partly' }
  expect(wordChanges(version(ces, older), version(ces))).toEqual([
    {
      what: 'scale',
      question: 'effort',
      langs: ['en'],
      before: '4 out of 7, Partly',
      after: '4 out of 7, Neither agree nor disagree',
    },
  ])
})

test('what the owner worded anew is not a newer default', () => {
  const own = { ...NPS, text: { en: 'Would you tell a friend of {brand}?' } }
  expect(wordChanges(version(NPS), version(own))).toEqual([])
})

/** The same survey, published again under another name. */
function renamed(question: Question, brand: string, older = {}) {
  const before = version(question, older)
  return [before, { ...before, words: freezeWords(aSite({ brand }), before.survey) }] as const
}

// On and NEXT sell shoes and clothes; "text", "id" and "1" are names and numbers within kept words
test.each([
  'Nova',
  'on',
  'next',
  '1',
  '7',
  'text',
  'id',
  'e',
  'a "b" \\',
  '{brand}',
  'Yahoo!',
  'שלום!',
])('a shop that is called "%s" from now on is told once, and of no newer default', (brand) => {
  for (const kind of ['nps', 'csat', 'ces', 'repurchase', 'comment'] as const) {
    const told = [{ what: 'brand', before: 'Acme', after: brand }]
    expect(wordChanges(...renamed({ id: 'q', kind }, brand))).toEqual(told)
  }
})

// Acme를, 크림을; sklep Acme, firma Sklep Kolarski; магазин «Acme», компания «Магазин №1»
test.each([
  '크림',
  '無印良品',
  'Sklep Kolarski',
  'Loja do Zé',
  'Магазин №1',
  'Mavi Mağaza',
  'متجر الورد',
])('what bends beside the name "%s" is no newer default', (brand) => {
  expect(wordChanges(...renamed(NPS, brand))).toHaveLength(1)
  const ces: Question = { id: 'effort', kind: 'ces' }
  expect(wordChanges(...renamed(ces, brand))).toHaveLength(1)
})

test('a newer default is told beside a new name, as both versions say it', () => {
  const told = wordChanges(...renamed(NPS, 'on', { 'How likely are you to': 'Will you' }))
  expect(told).toEqual([
    { what: 'brand', before: 'Acme', after: 'on' },
    {
      what: 'text',
      question: 'score',
      langs: ['en'],
      before: 'Will you recommend Acme to a friend or family member?',
      after: 'How likely are you to recommend on to a friend or family member?',
    },
  ])
})

/** The same survey of the same shop, its name read otherwise. */
function readAs(brand: string, before: string | undefined, after: string, question: Question) {
  const survey = aSurvey({ questions: [question] })
  return [before, after].map((reading) => {
    const site = aSite({ brand, ...(reading !== undefined && { brandReading: reading }) })
    return { survey, words: freezeWords(site, survey) }
  }) as [ReturnType<typeof version>, ReturnType<typeof version>]
}

test.each([
  ['無印良品', undefined, '무인양품', '無印良品 쇼핑몰을', '無印良品을'],
  ['Nine', '나인', '니네', 'Nine을', 'Nine를'],
])('%s read as %s, then %s, is told as its reading', (brand, before, after, was, is) => {
  const told = wordChanges(...readAs(brand, before, after, NPS))
  const rest = ' 친구나 가족에게 추천하실 의향이 얼마나 있으신가요?'
  expect(told).toEqual([{ what: 'reading', before: was + rest, after: is + rest }])
})

test('a reading that bends the words of the owner alone is told as well', () => {
  const own: Question = { id: 'why', kind: 'comment', text: { ko: '왜 {brand}이(가) 좋은가요?' } }
  expect(wordChanges(...readAs('Nine', '나인', '니네', own))).toContainEqual({
    what: 'reading',
    before: '왜 Nine이 좋은가요?',
    after: '왜 Nine가 좋은가요?',
  })
})

test('buttons and thanks are told as the card', () => {
  expect(wordChanges(version(NPS, { '"Senden"': '"Ab"' }), version(NPS))).toEqual([
    { what: 'card', langs: ['de'] },
  ])
})
