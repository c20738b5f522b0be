import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { AssistantPack } from './pack.ts'
import { zhHans } from './zh-Hans.ts'

/** A language that tools speak, as their argument `lang` takes it. */
export type AssistantLang = 'en' | 'ko' | 'zh-Hans' | 'ja'

/** What tools say around the statements of the API. */
export const ASSISTANT_PACKS: Readonly<Record<AssistantLang, AssistantPack>> = {
  en,
  ko,
  'zh-Hans': zhHans,
  ja,
}
