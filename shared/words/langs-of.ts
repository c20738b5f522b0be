import type { Localized } from '../localized.ts'
import type { Question, Survey } from '../survey.ts'
import { chooseLang } from './choose-lang.ts'
import { LANGUAGE_PACKS } from './langs.ts'

/**
 * The languages a survey can be asked in without mixing two: those with a pack in which every text of
 * the owner's own is also given. The survey's own language is first and always there.
 *
 * @returns BCP 47, at least one
 */
export function langsOf(survey: Survey): string[] {
  const packs = LANGUAGE_PACKS.map((pack) => pack.lang)
  const own = chooseLang(packs, [survey.lang]) ?? 'en'
  const texts = ownTexts(survey)
  const spoken = (lang: string) => texts.every((text) => chooseLang(Object.keys(text), [lang]))
  return [own, ...packs.filter((lang) => lang !== own && spoken(lang))]
}

function ownTexts({ questions, thanks }: Survey): Localized[] {
  return [...questions.flatMap(textsOf), thanks.text, thanks.link?.text].filter(
    (text) => text !== undefined,
  )
}

function textsOf({ text, low, high, options }: Question): (Localized | undefined)[] {
  return [text, low, high, ...(options ?? []).map((option) => option.text)]
}
