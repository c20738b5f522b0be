import { describe, expect, test } from 'vitest'
import { readSurveyDraft } from '#shared/schema.ts'
import { surveyOf } from '#shared/survey-of.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { langsOf } from '#shared/words/langs-of.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite } from '../../support/a-survey.ts'

const LANGS = ['en', 'ko', 'zh-Hans', 'ja']

test('there are the twelve that the product names, each once', () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(12)
})

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s',
  (id, template) => {
    const survey = surveyOf(template.draft, { id, site: 'acme', lang: 'en', ver: 1 })

    test('is ready to publish', () => {
      expect(readSurveyDraft(template.draft)).toMatchObject({ ok: true })
    })

    test('has a name and a sentence in the four languages', () => {
      expect(Object.keys(template.name)).toEqual(LANGS)
      expect(Object.keys(template.about)).toEqual(LANGS)
    })

    test('can be asked in the four languages', () => {
      expect(langsOf(survey)).toEqual(expect.arrayContaining(LANGS))
    })

    test.each(LANGS)('leaves no brand unfilled in %s', (lang) => {
      const words = wordsOf(aSite(), survey, lang)
      expect(JSON.stringify(words.questions)).not.toMatch(/\{(brand|days)\}/)
    })
  },
)
