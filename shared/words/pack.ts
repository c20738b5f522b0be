import type { CardWords } from '../words.ts'
import type { QuestionKind } from '../survey.ts'

/**
 * One language as shoppers read it, written by hand. Placeholders: `{brand}`, `{product}`, `{days}`
 * and, in Korean, particles that follow the word before them: `{brand}을(를)`.
 */
export interface LanguagePack {
  /** BCP 47, as in the file's name */
  readonly lang: string
  readonly rtl?: true
  readonly questions: Readonly<Record<QuestionKind, Wording>>
  /**
   * words at the ends of the eleven-point purchase probability scale, whose 10 is "certain" (99 in
   * 100) and not "very likely". Source: Juster, JASA 61(315), 1966.
   */
  readonly juster: { readonly low: string; readonly high: string }
  /** accessible names of ratings, from the lowest */
  readonly names: {
    /** for 0–10: `{rating} of {high}`, the ends of the scale are added in the card */
    readonly of: string
    readonly csat: readonly string[]
    readonly ces5: readonly string[]
    readonly ces7: readonly string[]
    readonly repurchase: readonly string[]
  }
  /**
   * where texts say "the shop {brand}": the noun, and each of its forms with one that says "the
   * company", for a brand that holds the noun itself ("Sklep Kolarski")
   */
  readonly brandNoun?: {
    readonly noun: string
    readonly forms: Readonly<Record<string, string>>
  }
  readonly other: string
  /** what `{product}` reads when the page does not say which; absent: the sentence keeps a blank */
  readonly product?: string
  readonly thanks: string
  readonly ui: CardWords
}

/** Default wording of one kind of question. */
export interface Wording {
  readonly text: string
  /**
   * whole sentences for the numbers of `{days}` whose plural form `text` does not have, by CLDR
   * category ("1 day"); read with `textFor`
   */
  readonly forms?: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>
  /** words at the two ends of its scale */
  readonly low?: string
  readonly high?: string
}
