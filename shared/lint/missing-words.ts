import type { SurveyDraft } from '../survey.ts'
import type { Flaw } from './flaw.ts'
import { lintSurvey } from './lint-survey.ts'

/** A text of an owner's own that has no words in a language in which others have some. */
export interface MissingWords {
  /** BCP 47 */
  readonly lang: string
  /** the question it belongs to; absent: the thanks */
  readonly question?: string
  /** what shoppers of that language get: the default words, or the survey in another language */
  readonly instead: 'default words' | 'another language'
}

/** The words that a survey lacks, each language of each question once; empty when it lacks none. */
export function missingWords(draft: SurveyDraft): MissingWords[] {
  const found = lintSurvey(draft).flatMap((flaw) => missingOf(flaw))
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

function missingOf({ code, lang, question }: Flaw): MissingWords[] {
  if (lang === undefined || (code !== 'no_words' && code !== 'default_words')) return []
  const instead = code === 'no_words' ? 'another language' : 'default words'
  return [{ lang, ...(question !== undefined && { question }), instead }]
}
