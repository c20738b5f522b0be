/** What may be wrong with a survey's words; each has a sentence in the owner's language. */
export type FlawCode =
  /** asks for two things at once, so that an answer cannot be told apart */
  | 'two_in_one'
  /** puts an opinion into the shopper's mouth */
  | 'leading'
  /** longer than a phone shows at a glance */
  | 'long'
  /** the card has no buttons and scales in a language that the survey has texts in */
  | 'no_pack'
  /** has no words in a language that other texts of the survey have */
  | 'no_words'
  /** a label has no words in such a language: the default ones are shown there */
  | 'default_words'
  /** a Korean particle stands alone after a placeholder, so that it fits only some words */
  | 'josa'
  /** names a placeholder that nothing fills */
  | 'placeholder'
  /** lacks a placeholder that the same text has in other languages */
  | 'lost_placeholder'
  /** nobody can tell how Koreans read the brand, so that a noun has to carry its particle */
  | 'brand_reading'
  /** more questions than people answer on the way through a shop */
  | 'many_questions'

/** One remark on a survey. It never keeps an owner from publishing: they may know better. */
export interface Flaw {
  readonly code: FlawCode
  /** the question it is about; absent: the survey, or its thanks */
  readonly question?: string
  /** BCP 47, of the text it is about */
  readonly lang?: string
  /** the words that gave rise to it */
  readonly words?: string
}
