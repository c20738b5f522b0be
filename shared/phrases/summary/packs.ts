import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { SummaryPack } from './pack.ts'
import { zhHans } from './zh-Hans.ts'

const PACKS: readonly SummaryPack[] = [en, ko, zhHans, ja]

/** The words of a summary in the language asked for, English for others. */
export function summaryPackFor(lang: string): SummaryPack {
  const [base = ''] = lang.toLowerCase().split('-')
  return PACKS.find((pack) => pack.lang.toLowerCase().split('-')[0] === base) ?? en
}
