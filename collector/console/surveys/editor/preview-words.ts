import type { Site } from '#shared/site.ts'
import { surveyOf } from '#shared/survey-of.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import type { SurveyWords } from '#shared/words.ts'
import { fillSaid } from '#shared/words/fill-said.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import { wordsIn } from '#shared/words/words-in.ts'

/**
 * What the card would say of a draft, from one of its questions on: the one that is being written is
 * in view. `{product}` is filled as on a page that does not say which.
 *
 * @param lang BCP 47, of the words that are being written; the pack may be English for want of its own
 */
export function previewWords(
  draft: SurveyDraft,
  site: Site,
  pack: LanguagePack,
  lang: string,
  from: number,
): SurveyWords {
  const survey = surveyOf(draft, { id: draft.id ?? '', site: site.id, lang: site.lang, ver: 0 })
  const words = fillSaid(wordsIn(pack, site, survey, lang))
  const questions = words.questions.slice(Math.min(from, words.questions.length - 1))
  return {
    ...words,
    questions: questions.map(({ when, ...question }, place) => ({
      ...question,
      ...(when && place > 0 && { when }),
    })),
  }
}
