import type { Localized } from '../localized.ts'
import type { Question, Survey } from '../survey.ts'
import { chooseLang } from './choose-lang.ts'
import { LANGUAGE_PACKS } from './langs.ts'

/**
 * The languages a survey can be asked in without mixing two: those with a pack in which every text is
 * given that only its owner can word, such as a question or an option. A label at the end of a scale and
 * the thanks have words of the pack, so that one of them in one language keeps no other from the card.
 * A language without a pack is asked as the survey's own, where all of its texts are given in it, with English
 * buttons. The survey's own language is first, unless its owner wrote all of it in others alone. Where no language
 * has all, the survey's own is asked with what there is.
 *
 * @returns BCP 47, at least one; the first is for whoever reads none of them
 */
export function langsOf(survey: Survey): string[] {
  const packs = LANGUAGE_PACKS.map((pack) => pack.lang)
  const texts = textsToTranslate(survey)
  const pack = chooseLang(packs, [survey.lang])
  // without a pack: English around the owner's words, if there are any
  const own = pack ?? (texts.length > 0 ? survey.lang : 'en')
  const spoken = (lang: string) => texts.every((text) => chooseLang(Object.keys(text), [lang]))
  const written = texts.flatMap(Object.keys).flatMap((lang) => chooseLang(packs, [lang]) ?? [])
  const first = [own, ...written].find(spoken) ?? pack ?? 'en'
  return [first, ...packs.filter((lang) => lang !== first && spoken(lang))]
}

function textsToTranslate({ questions, thanks }: Survey): Localized[] {
  return [...questions.flatMap(textsOf), thanks.link?.text].filter((text) => text !== undefined)
}

function textsOf({ text, options }: Question): (Localized | undefined)[] {
  return [text, ...(options ?? []).map((option) => option.text)]
}
