import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { LanguagePack } from './pack.ts'
import { zhHans } from './zh-Hans.ts'

/** Every language that Earshot speaks to shoppers. */
export const LANGUAGE_PACKS: readonly LanguagePack[] = [en, ja, ko, zhHans]
