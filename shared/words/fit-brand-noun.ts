import type { LanguagePack } from './pack.ts'

/**
 * Replaces "the shop {brand}" by "the company {brand}" in a text of a language that gives a brand a
 * noun, where the brand holds that noun itself: nobody reads "sklep Sklep Kolarski".
 *
 * @returns the text as it is in every other case
 */
export function fitBrandNoun(
  text: string,
  brand: string,
  { lang, brandNoun }: LanguagePack,
): string {
  if (!brandNoun) return text
  const holdsNoun = brand.toLocaleLowerCase(lang).includes(brandNoun.noun)
  if (!holdsNoun) return text
  return Object.entries(brandNoun.forms).reduce(
    (fitted, [form, other]) => fitted.replaceAll(form, other),
    text,
  )
}
