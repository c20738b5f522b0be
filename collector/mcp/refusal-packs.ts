import { en } from '#shared/refusals/en.ts'
import { ja } from '#shared/refusals/ja.ts'
import { ko } from '#shared/refusals/ko.ts'
import type { RefusalPack } from '#shared/refusals/refusal.ts'
import { zhHans } from '#shared/refusals/zh-Hans.ts'
import type { AssistantLang } from './words/packs.ts'

/** What the API refuses with, in the languages of tools. */
export const REFUSAL_PACKS: Readonly<Record<AssistantLang, RefusalPack>> = {
  en,
  ko,
  'zh-Hans': zhHans,
  ja,
}
