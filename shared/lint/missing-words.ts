import type { SurveyDraft } from '../survey.ts'
import type { Flaw } from './flaw.ts'
import { lintSurvey } from './lint-survey.ts'

/** A text of an owner's own that has no words in a language in which others have some. */
export interface MissingWords {
  /** BCP 47 */
  readonly lang: string
  /** the question it belongs to; absent: the thanks */
  readonly question?: string
  /** the text, in a language that it is given in; absent: the whole survey */
  readonly words?: string
  /**
   * what shoppers of that language get: the default words, the survey in another language, or, where there is
   * no language pack, English buttons and scales
   */
  readonly instead: 'default words' | 'another language' | 'English buttons'
}

/** The words that a survey lacks, each language of each text once; empty when it lacks none. */
export function missingWords(draft: SurveyDraft): MissingWords[] {
  const found = lintSurvey(draft).flatMap((flaw) => missingOf(flaw))
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

const INSTEAD: Readonly<Partial<Record<Flaw['code'], MissingWords['instead']>>> = {
  no_words: 'another language',
  default_words: 'default words',
  no_pack: 'English buttons',
}

function missingOf({ code, lang, question, words }: Flaw): MissingWords[] {
  const instead = INSTEAD[code]
  if (lang === undefined || instead === undefined) return []
  return [
    {
      lang,
      ...(question !== undefined && { question }),
      ...(words !== undefined && { words }),
      instead,
    },
  ]
}
