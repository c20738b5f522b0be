import type { Site } from '../site.ts'
import type { Survey } from '../survey.ts'
import type { SurveyWords } from '../words.ts'
import { langsOf } from './langs-of.ts'
import { LANGUAGE_PACKS } from './langs.ts'
import type { LangWords, VersionWords } from './version-words.ts'
import { wordsOf } from './words-of.ts'

/** The words that a survey has today, to be kept with the version that is published. */
export function freezeWords(
  site: Pick<Site, 'brand' | 'brandReading'>,
  survey: Survey,
): VersionWords {
  const asked = langsOf(survey)
  const packs = LANGUAGE_PACKS.map(({ lang }) => lang)
  const langs = [...packs, ...asked.filter((lang) => !packs.includes(lang))].map(
    (lang) => [lang, langWordsOf(wordsOf(site, survey, lang))] as const,
  )
  return { brand: site.brand, asked, langs: Object.fromEntries(langs) }
}

/** The part of a card's words that differs between languages. */
function langWordsOf({ lang, rtl, product, questions, thanks, ui }: SurveyWords): LangWords {
  return { lang, ...(rtl && { rtl }), product, questions, thanks, ui }
}
