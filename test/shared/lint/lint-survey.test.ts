import { expect, test } from 'vitest'
import { lintSurvey } from '#shared/lint/lint-survey.ts'
import type { Question, SurveyDraft } from '#shared/survey.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'

function asking(text: Record<string, string>, more: Partial<Question> = {}): SurveyDraft {
  return { questions: [{ id: 'q', kind: 'csat', text, ...more }] }
}

test.each([
  ['en', 'Was the delivery fast and friendly?', 'and'],
  ['ko', '배송이 빠르고 그리고 친절했나요?', '그리고'],
  ['zh-Hans', '送货快以及服务好吗？', '以及'],
  ['ja', '配送および接客はいかがでしたか？', 'および'],
])('in %s a question that asks two things is named by what joins them', (lang, text, words) => {
  expect(lintSurvey(asking({ [lang]: text }))).toEqual([
    { code: 'two_in_one', question: 'q', lang, words },
  ])
})

test.each([
  ['en', 'How great was our service?', 'great'],
  ['ko', '저희 서비스가 훌륭했나요?', '훌륭'],
  ['zh-Hans', '我们的服务是不是很好？', '是不是很'],
  ['ja', 'サービスは最高でしたか？', '最高'],
])('in %s a question that praises itself leads', (lang, text, words) => {
  expect(lintSurvey(asking({ [lang]: text }))).toEqual([
    { code: 'leading', question: 'q', lang, words },
  ])
})

test.each(['Did a friend and family offer bring you here?', 'How satisfied were you today?'])(
  'nothing is said of "%s"',
  (text) => expect(lintSurvey(asking({ en: text.replace('friend ', 'friends ') }))).toEqual([]),
)

test('labels may join and praise: only what asks can lead', () => {
  const draft = asking(
    { en: 'How was it?' },
    { low: { en: 'Bad and slow' }, high: { en: 'Great' } },
  )
  expect(lintSurvey(draft)).toEqual([])
})

test('a label missing in a language that the question has is named', () => {
  const draft = asking({ en: 'How was it?', ko: '어땠나요?' }, { high: { en: 'Good' } })
  expect(lintSurvey(draft)).toEqual([
    { code: 'default_words', lang: 'ko', question: 'q', words: 'Good' },
  ])
})

test('a language without a pack is named once, and not as one that lacks words', () => {
  const draft = asking({ en: 'How was it?', da: 'Hvordan var det?' }, { high: { en: 'Good' } })
  expect(lintSurvey(draft)).toEqual([{ code: 'no_pack', lang: 'da' }])
  expect(lintSurvey({ ...asking({ da: 'Hvordan var det?' }), lang: 'da' })).toEqual([
    { code: 'no_pack', lang: 'da' },
  ])
})

test('a regional language counts as its base: nothing is missing', () => {
  expect(lintSurvey(asking({ en: 'How was it?' }), ['en-GB'])).toEqual([])
})

test('a lone Korean particle after a placeholder is found, a pair is not', () => {
  expect(lintSurvey(asking({ ko: '{brand}을 추천하시나요?' }))).toEqual([
    { code: 'josa', question: 'q', lang: 'ko', words: '{brand}을' },
  ])
  expect(lintSurvey(asking({ ko: '{brand}을(를) 추천하시나요?' }))).toEqual([])
  expect(lintSurvey(asking({ ko: '{brand}을/를 추천하시나요?' }))).toEqual([])
  expect(lintSurvey(asking({ ko: '{brand}에서 사시겠어요?' }))).toEqual([])
})

test.each([
  ['{brand}이에요, 반갑습니다', '{brand}이에요'],
  ['“{brand}”을 추천하시나요?', '“{brand}”을'],
  ['{brand}라고 들어 보셨나요?', '{brand}라고'],
  ['{brand}을(은) 어떤가요?', '{brand}을(은)'],
  ['{brand}을/를좋아하시나요?', '{brand}을/를좋아하시나'],
  ['{brand}(은)는커녕', '{brand}(은)는커녕'],
])('what fits some names alone is found in %s', (text, words) => {
  const found = words.replace('“', '')
  expect(lintSurvey(asking({ ko: text }))).toMatchObject([{ code: 'josa', words: found }])
})

test.each(['{brand}(이)에요', '{brand}이었나요(였나요)?', '{brand}매장(본점)은 어땠나요?'])(
  'nothing is found in %s',
  (ko) => expect(lintSurvey(asking({ ko }))).toEqual([]),
)

test('a placeholder that nothing fills is named', () => {
  expect(lintSurvey(asking({ en: 'How is {Brand}?' }))).toMatchObject([
    { code: 'placeholder', words: '{Brand}' },
  ])
})

test('a placeholder that only some languages of a text have is named where it is lost', () => {
  expect(lintSurvey(asking({ en: 'How is {brand}?', ko: '어떠셨나요?' }))).toEqual([
    { code: 'lost_placeholder', question: 'q', lang: 'ko', words: '{brand}' },
  ])
})

test('a brand that nobody can read in Korean is named, until its reading is given', () => {
  const site = { brand: '無印良品', lang: 'ko' }
  const codes = (draft: SurveyDraft, more: object) =>
    lintSurvey(draft, [], { ...site, ...more }).map(({ code }) => code)
  const byDefault: SurveyDraft = { questions: [{ id: 'q', kind: 'nps' }] }
  expect(codes(byDefault, {})).toEqual(['brand_reading'])
  expect(codes(byDefault, { brandReading: '무인양품' })).toEqual([])
  expect(codes(byDefault, { brand: '쿠키' })).toEqual([])
  // asked in Japanese; Koreans read a question of the owner's own
  expect(codes(byDefault, { lang: 'ja' })).toEqual([])
  const own = { ja: '{brand}はいかがでしたか？', ko: '{brand}은(는) 어땠나요?' }
  expect(codes(asking(own), { lang: 'ja' })).toEqual(['brand_reading'])
})

test('three questions are fine, four are many', () => {
  const questions = ['a', 'b', 'c', 'd'].map((id): Question => ({ id, kind: 'csat' }))
  expect(lintSurvey({ questions: questions.slice(0, 3) })).toEqual([])
  expect(lintSurvey({ questions })).toEqual([{ code: 'many_questions' }])
})

test('121 characters are long in English, 61 in Japanese', () => {
  const codes = (text: Record<string, string>) => lintSurvey(asking(text)).map(({ code }) => code)
  expect(codes({ en: 'a'.repeat(120), ja: 'あ'.repeat(60) })).toEqual([])
  expect(codes({ en: 'a'.repeat(121), ja: 'あ'.repeat(61) })).toEqual(['long', 'long'])
})

test.each(
  TEMPLATES.filter(({ id }) => id !== 'experience').map((template) => [template.id, template]),
)('nothing is to be said of the template %s', (_, template) => {
  expect(lintSurvey(template.draft, ['en', 'ko', 'zh-Hans', 'ja'])).toEqual([])
})
