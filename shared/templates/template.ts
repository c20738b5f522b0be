import type { Localized } from '../localized.ts'
import type { SurveyDraft } from '../survey.ts'

/** A survey that an owner can publish as it is: every text of its own in en, ko, zh-Hans and ja. */
export interface Template {
  readonly id: string
  readonly name: Localized
  /** what it asks and when, in a sentence */
  readonly about: Localized
  /** without a name: the owner's language decides */
  readonly draft: SurveyDraft
}
