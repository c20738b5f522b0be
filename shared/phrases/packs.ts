import { pack as en } from './en.ts'
import { pack as ja } from './ja.ts'
import { pack as ko } from './ko.ts'
import type { SayPack } from './pack.ts'
import { pack as zhHans } from './zh-Hans.ts'

/** Languages in which scores are told, by BCP 47 code. A page that needs one imports its file. */
export const SAY_PACKS: Readonly<Record<'en' | 'ko' | 'zh-Hans' | 'ja', SayPack>> = {
  en,
  ko,
  'zh-Hans': zhHans,
  ja,
}

/** The pack of a language, or of what it falls back to: `ko-KR` → `ko`, `zh` → `zh-Hans`, else English. */
export function sayPackFor(lang: string): SayPack {
  const [base = ''] = lang.toLowerCase().split('-')
  return Object.values(SAY_PACKS).find((pack) => pack.lang.split('-')[0] === base) ?? en
}
