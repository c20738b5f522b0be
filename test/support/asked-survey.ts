import type { AskedSurvey } from '#shared/rules-of.ts'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import { freezeWords } from '#shared/words/freeze-words.ts'

/** A survey as publishing it leaves it. */
export function askedSurvey(site: Site, survey: Survey): AskedSurvey {
  return { newest: survey, words: freezeWords(site, survey) }
}
