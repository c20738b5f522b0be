import { describe, expect, test } from 'vitest'
import { en } from '#shared/refusals/en.ts'
import { ja } from '#shared/refusals/ja.ts'
import { ko } from '#shared/refusals/ko.ts'
import type { Refused } from '#shared/refusals/refused.ts'
import { sayRefusal } from '#shared/refusals/say-refusal.ts'
import { zhHans } from '#shared/refusals/zh-Hans.ts'
import { readSiteInput, readSurveyDraft } from '#shared/schema.ts'

const names = (text: string) => new Set(text.match(/\{\w+\}/g))

describe.each(Object.entries({ ko, ja, zhHans }))('in %s', (_, pack) => {
  test('every refusal has a sentence of its own, with no value that English does not name', () => {
    expect(Object.keys(pack).toSorted()).toEqual(Object.keys(en).toSorted())
    for (const [code, sentence] of Object.entries(pack)) {
      const english = en[code as keyof typeof en]
      expect(sentence, code).not.toBe(english)
      expect([...names(english)], code).toEqual(expect.arrayContaining([...names(sentence)]))
    }
  })
})

test('no two refusals are one sentence in English, so that a sentence leads to its code', () => {
  expect(new Set(Object.values(en)).size).toBe(Object.keys(en).length)
})

test('Korean particles fit what is named', () => {
  const said = (host: string) => sayRefusal(ko, { code: 'target_private', params: { host } })
  expect(said('한샘')).toContain('한샘은')
  expect(said('쿠키')).toContain('쿠키는')
})

/** What an owner wrote, and the code of what is said to it. */
test.each([
  [{ questions: [] }, 'too_few_items'],
  [{ questions: [{ kind: 'nps', points: 5 }] }, 'wrong_points'],
  [{ questions: [{ kind: 'choice' }] }, 'few_options'],
  [{ questions: [{ kind: 'nps' }, { kind: 'nps', id: 'nps' }] }, 'used_twice'],
  [{ questions: [{ kind: 'comment', days: 3 }] }, 'foreign_field'],
  [{ questions: [{ kind: 'nps', id: 'Score' }] }, 'question_id'],
  [{ questions: [{ kind: 'nps', text: {} }] }, 'no_words'],
  [{ questions: [{ kind: 'nps', text: { English: 'Hi' } }] }, 'lang_tag'],
  [{ questions: [{ kind: 'star' }] }, 'not_offered'],
  [{ questions: [{ kind: 'nps', colour: 'red' }] }, 'unknown_field'],
  [{ questions: [{ kind: 'nps' }], priority: 2_000 }, 'too_big'],
  [{ questions: [{ kind: 'nps' }], look: { accent: 'red' } }, 'colour'],
  [{ questions: [{ kind: 'nps' }], audience: { pages: [{ how: 'regex', value: '(' }] } }, 'regex'],
  [
    {
      questions: [{ kind: 'nps' }],
      opens: '2026-03-02T00:00:00Z',
      closes: '2026-03-01T00:00:00Z',
    },
    'closes_first',
  ],
])('%j is refused with the code %s', (draft, code) => {
  const read = readSurveyDraft(draft)
  expect(read.ok).toBe(false)
  expect(!read.ok && read.refusal?.code).toBe(code)
})

test('a refusal carries what its sentence names, and the sentence is that of its code', () => {
  const read = readSurveyDraft({ questions: [{ kind: 'nps', points: 5 }] })
  expect(read).toMatchObject({
    ok: false,
    refusal: { code: 'wrong_points', params: { kind: 'nps', points: '11' } },
  })
  const { refusal, error } = read as Refused
  expect(error).toBe(`questions[0].points: ${sayRefusal(en, refusal!)}`)
  expect(readSiteInput({ origins: ['shop'] })).toMatchObject({
    error: 'origins[0]: write an origin such as https://shop.example, no path',
    refusal: { code: 'origin' },
  })
})
