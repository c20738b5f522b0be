import { chooseLang } from '#shared/words/choose-lang.ts'
import { en } from './words/en.ts'
import { ja } from './words/ja.ts'
import { ko } from './words/ko.ts'
import type { PanelPack } from './words/pack.ts'
import { zhHans } from './words/zh-Hans.ts'

const PACKS = [en, ko, zhHans, ja]

/** The words of who looks: an owner, whose browser speaks their language whatever the shop's does. */
export function packFor(langs: readonly string[]): PanelPack {
  const lang = chooseLang(
    PACKS.map((pack) => pack.lang),
    langs,
  )
  return PACKS.find((pack) => pack.lang === lang) ?? en
}
