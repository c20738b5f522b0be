import { chooseLang } from '../../words/choose-lang.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { WhyNotPack } from './pack.ts'
import { zhHans } from './zh-Hans.ts'

const PACKS: readonly WhyNotPack[] = [en, ko, zhHans, ja]

/** The pack of a language; English for one that there is none of. */
export function whyNotPackFor(lang: string): WhyNotPack {
  const langs = PACKS.map((pack) => pack.lang)
  const chosen = chooseLang(langs, [lang])
  return PACKS.find((pack) => pack.lang === chosen) ?? en
}
