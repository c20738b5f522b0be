import type { LanguagePack } from './pack.ts'
import type { QuestionKind } from '../survey.ts'

/**
 * A pack's sentence for a kind of question in the plural form that this many days call for,
 * placeholders still unfilled. Plural categories are CLDR's, by way of `Intl.PluralRules`.
 *
 * @param days 1 to 3,650
 */
export function textFor(
  { lang, questions }: Pick<LanguagePack, 'lang' | 'questions'>,
  kind: QuestionKind,
  days: number,
): string {
  const { text, forms } = questions[kind]
  return forms?.[new Intl.PluralRules(lang).select(days)] ?? text
}
