import type { SurveyWords } from '../words.ts'

/** What a card says in one language, but for what the survey's definition says in any. */
export type LangWords = Omit<SurveyWords, 'survey' | 'ver' | 'look' | 'incentive' | 'anonymous'>

/**
 * All that one published version says to shoppers, as it was said when it was published. No release, no
 * language pack and no setting of the site changes it.
 */
export interface VersionWords {
  /** as its texts name the shop */
  readonly brand: string
  /** BCP 47, the languages that its card is shown in without mixing two, the survey's own first */
  readonly asked: readonly string[]
  /**
   * by language tag, those that are asked and all others there were a pack for: a mail may ask one question
   * in a language that the whole survey is not written in
   */
  readonly langs: Readonly<Record<string, LangWords>>
}
