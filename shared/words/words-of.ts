import type { Site } from '../site.ts'
import type { Survey } from '../survey.ts'
import type { SurveyWords } from '../words.ts'
import { chooseLang } from './choose-lang.ts'
import { en } from './en.ts'
import { LANGUAGE_PACKS } from './langs.ts'
import { PACK_LANGS } from './pack-langs.ts'
import type { LanguagePack } from './pack.ts'
import { wordsIn } from './words-in.ts'

/**
 * All that the card says for a survey in one language, as a draft or at the moment it is published. What a
 * published version says is kept with it: `frozenWords`.
 *
 * @param lang BCP 47; without a pack of its own, the survey's language speaks, then English: around the
 *   owner's words, where it is the survey's language itself
 */
export function wordsOf(
  site: Pick<Site, 'brand' | 'brandReading'>,
  survey: Survey,
  lang: string,
): SurveyWords {
  const pack = packFor([lang, survey.lang])
  const isOwn = chooseLang(PACK_LANGS, [lang]) === undefined && chooseLang([survey.lang], [lang])
  return wordsIn(pack, site, survey, isOwn ? lang : pack.lang)
}

/** The pack that speaks the first of these languages that has one; English when none has. */
function packFor(langs: readonly string[]): LanguagePack {
  const lang = chooseLang(
    LANGUAGE_PACKS.map((pack) => pack.lang),
    langs,
  )
  return LANGUAGE_PACKS.find((pack) => pack.lang === lang) ?? en
}
