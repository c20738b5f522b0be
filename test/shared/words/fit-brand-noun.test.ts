import { describe, expect, test } from 'vitest'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { surveyOf } from '#shared/survey-of.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite } from '../../support/a-survey.ts'

/** Brands that hold the noun of their language, as people there name shops. */
const DOUBLED: Readonly<Record<string, string>> = {
  pl: 'Sklep Kolarski',
  'pt-BR': 'Loja do Zé',
  ru: 'Магазин №1',
  uk: 'Магазин №1',
  tr: 'Mavi Mağaza',
  ar: 'متجر الورد',
}

const withNoun = LANGUAGE_PACKS.filter((pack) => pack.brandNoun)

/** All that every template says in a language, for a brand. */
function saidIn(lang: string, brand: string): string {
  const surveys = TEMPLATES.map(({ id, draft }) =>
    surveyOf(draft, { id, site: 'acme', lang: 'en', ver: 1 }),
  )
  return JSON.stringify(surveys.map((survey) => wordsOf(aSite({ brand }), survey, lang)))
}

test('each language with a noun has a brand that holds it here', () => {
  expect(withNoun.map(({ lang }) => lang).toSorted()).toEqual(Object.keys(DOUBLED).toSorted())
})

describe.each(withNoun.map((pack) => [pack.lang, pack] as const))('%s', (lang, pack) => {
  const { noun } = pack.brandNoun!

  test('says the noun beside a brand without it', () => {
    expect(saidIn(lang, 'Acme').toLocaleLowerCase(lang)).toContain(noun)
  })

  test('says the noun once where the brand holds it', () => {
    const brand = DOUBLED[lang]!
    const rest = saidIn(lang, brand).replaceAll(brand, '').toLocaleLowerCase(lang)
    expect(rest).not.toContain(noun)
  })
})
