import { describe, expect, test } from 'vitest'
import { readSurveyDraft } from '#shared/schema.ts'
import { surveyOf } from '#shared/survey-of.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { langsOf } from '#shared/words/langs-of.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite } from '../../support/a-survey.ts'

const LANGS = ['en', 'ko', 'zh-Hans', 'ja']
const PACKS = LANGUAGE_PACKS.map(({ lang }) => lang)

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

    test('is asked in every language that the card speaks', () => {
      expect(langsOf(survey).toSorted()).toEqual(PACKS.toSorted())
    })

    test.each(PACKS)('speaks %s alone, with nothing unfilled', (lang) => {
      const words = wordsOf(aSite(), survey, lang)
      expect(words.lang).toBe(lang)
      expect(JSON.stringify(words.questions)).not.toMatch(/\{(?!product\})\w*\}/)
    })
  },
)
