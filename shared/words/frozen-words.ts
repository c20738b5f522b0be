import { accentsOf } from '../lint/accents-of.ts'
import type { Survey } from '../survey.ts'
import type { SurveyWords } from '../words.ts'
import { chooseLang } from './choose-lang.ts'
import type { VersionWords } from './version-words.ts'

/**
 * All that the card of a published version says in a language, else in the survey's own.
 *
 * @param wanted BCP 47; absent: the survey's own
 */
export function frozenWords(
  { id, ver, look, incentive, anonymous }: Survey,
  { asked, langs }: VersionWords,
  wanted?: string,
): SurveyWords {
  const all = Object.keys(langs)
  const lang = chooseLang(all, [...(wanted === undefined ? [] : [wanted]), ...asked])
  const words = lang === undefined ? undefined : langs[lang]
  // a version is asked in one language at least
  if (!words) throw new RangeError(`version ${ver} of "${id}" has no words`)
  const { rtl, product, questions, thanks, ui } = words
  return {
    survey: id,
    ver,
    lang: words.lang,
    ...(rtl && { rtl }),
    look,
    accents: accentsOf(look),
    ...(incentive && { incentive: true }),
    ...(anonymous && { anonymous: true }),
    product,
    questions,
    thanks,
    ui,
  }
}
