import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { surveyOf } from '#shared/survey-of.ts'
import type { SurveyWords } from '#shared/words.ts'
import { fillSaid } from '#shared/words/fill-said.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite, aSurvey } from '../../support/a-survey.ts'

const LANGS = LANGUAGE_PACKS.map(({ lang }) => lang)

/** Names that shops have, and such as break what fills them in. */
const HARD_NAMES = [
  'Acme',
  '{brand}',
  '{product}',
  '{days}',
  '$&',
  "$1 & $' $`",
  '{{brand}}을(를)',
  'Yahoo!',
  'שלום!',
  '\u200fمتجر الورد',
  '\u202eevil',
  '🛒🛍️',
  '無印良品',
  '   ',
  'a'.repeat(100),
]

const names = fc.oneof(
  fc.constantFrom(...HARD_NAMES),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
)

/** All that a card shows but the words that it fills in itself, `{step}` and `{steps}`. */
function shownOf({ questions, thanks, ui }: SurveyWords): string[] {
  const { progress: _progress, ...rest } = ui
  const texts: string[] = []
  JSON.stringify([questions, thanks, rest], (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return texts
}

/** A text as it is read: without what sets names apart from each other, which nobody sees. */
const read = (text: string) => text.replaceAll(/[\u2060\u2068\u2069]/g, '')

/** Own words for one survey that have a text everywhere an owner may write one. */
function written(text: string) {
  const said = { en: text, ko: text, ar: text }
  return aSurvey({
    questions: [
      { id: 'a', kind: 'repurchase', days: 14, text: said, low: said, high: said },
      { id: 'b', kind: 'choice', text: said, options: [{ id: 'x', text: said }] },
    ],
    thanks: { text: said, link: { url: 'https://acme.example', text: said } },
  })
}

describe.each(LANGS)('in %s', (lang) => {
  test('the default words and every template name any shop as it is, and leave nothing open', () => {
    const surveys = TEMPLATES.map(({ id, draft }) =>
      surveyOf(draft, { id, site: 'acme', lang: 'en', ver: 1 }),
    )
    fc.assert(
      fc.property(names, names, fc.constantFrom(...surveys), (brand, product, survey) => {
        const words = fillSaid(wordsOf(aSite({ brand }), survey, lang), { product })
        const texts = shownOf(words)
        expect(read(words.ui.title)).toContain(read(brand))
        // one may be part of the other
        const filled = [read(brand), read(product.trim())].toSorted((a, b) => b.length - a.length)
        for (const text of texts) {
          const rest = filled.reduce((left, name) => left.replaceAll(name, ''), read(text))
          expect(rest).not.toMatch(/\{\w|[(/](?:를|가|는|와)\)/)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a placeholder of an owner’s own text', () => {
  const gaps = fc.constantFrom('', ' ', 'a', '은 ', '. ', '„', '(')
  const parts = fc.array(fc.constantFrom('{brand}', '{product}', '{days}', '{plan}'), {
    minLength: 1,
    maxLength: 4,
  })

  test.each(['en', 'ko', 'ar'])(
    'in %s is filled at the start, in the middle, at the end, and as often as it stands',
    (lang) => {
      fc.assert(
        fc.property(names, names, parts, gaps, (brand, product, placeholders, gap) => {
          const text = placeholders.join(gap) + gap
          const values: Readonly<Record<string, string>> = {
            '{brand}': brand,
            '{product}': product.trim(),
            '{plan}': 'gold',
          }
          const survey = written(text)
          const words = wordsOf(aSite({ brand }), survey, lang)
          const { questions, thanks } = fillSaid(words, { product, plan: 'gold' })
          const wanted = (days: string) =>
            placeholders
              .map((name) => (name === '{days}' ? days : values[name] || words.product))
              .join(gap) + gap
          const [rated, choice] = questions
          const inQuestion = [rated?.text, rated?.low, rated?.high]
          expect(inQuestion.map((one) => read(one ?? ''))).toEqual(
            inQuestion.map(() => read(wanted('14'))),
          )
          const options = choice?.options?.map((option) => option.text) ?? []
          const rest = [choice?.text, ...options].map((one) => read(one ?? ''))
          expect(rest).toEqual(rest.map(() => read(wanted('30'))))
          // thanks are of no question that has days
          const after = [thanks.text, thanks.link?.text].map((one) => read(one ?? ''))
          expect(after).toEqual(after.map(() => read(wanted('{days}'))))
        }),
        { numRuns: 150 },
      )
    },
  )

  test('takes its Korean particle along wherever it stands', () => {
    const text = '{brand}을(를) {brand}이(가), {product}은(는)'
    const words = wordsOf(aSite({ brand: '쿠키' }), written(text), 'ko')
    const [question] = fillSaid(words, { product: '한샘' }).questions
    expect(question?.text).toBe('쿠키를 쿠키가, 한샘은')
    expect(question?.low).toBe('쿠키를 쿠키가, 한샘은')
  })

  test('of a product that the page says nothing of reads the word of the language', () => {
    const words = wordsOf(aSite(), written('How was {product}?'), 'en')
    for (const said of [{}, { product: '' }, { product: '  ' }]) {
      expect(fillSaid(words, said).questions[0]?.text).toBe('How was your purchase?')
    }
  })
})

describe('names that run the other way', () => {
  test('are set apart, so that their punctuation stays at their end', () => {
    const title = (brand: string, lang: string) =>
      wordsOf(aSite({ brand }), aSurvey(), lang).ui.title
    expect(title('Yahoo!', 'ar')).toContain('\u2068Yahoo!\u2069')
    expect(title('שלום!', 'en')).toBe('A question from \u2068שלום!\u2069')
    expect(title('Yahoo!', 'en')).toBe('A question from Yahoo!')
    const words = wordsOf(aSite(), written('{product}?'), 'ar')
    expect(fillSaid(words, { product: 'C++' }).questions[0]?.text).toBe('\u2068C++\u2069?')
  })
})
