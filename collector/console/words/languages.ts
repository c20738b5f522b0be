import type { SayPack } from '#shared/phrases/pack.ts'
import type { Pack } from './pack.ts'

/** Languages of the owner's pages, by BCP 47 code, each in its own name. */
export const LANGUAGES = {
  en: 'English',
  ko: '한국어',
  'zh-Hans': '简体中文',
  ja: '日本語',
} as const

/** One of {@link LANGUAGES}. */
export type Language = keyof typeof LANGUAGES

/** The page's own words, and the sentences about scores, in one language. */
export interface Packs {
  readonly pack: Pack
  readonly say: SayPack
}

type Load<T> = () => Promise<{ readonly pack: T }>

/** One language is loaded, the one that is read. */
const LOADERS: Readonly<Record<Language, readonly [Load<Pack>, Load<SayPack>]>> = {
  en: [() => import('./en.ts'), () => import('#shared/phrases/en.ts')],
  ko: [() => import('./ko.ts'), () => import('#shared/phrases/ko.ts')],
  'zh-Hans': [() => import('./zh-Hans.ts'), () => import('#shared/phrases/zh-Hans.ts')],
  ja: [() => import('./ja.ts'), () => import('#shared/phrases/ja.ts')],
}

/** All words of one language. */
export async function loadPacks(language: Language): Promise<Packs> {
  const [loadPack, loadSay] = LOADERS[language]
  const [own, said] = await Promise.all([loadPack(), loadSay()])
  return { pack: own.pack, say: said.pack }
}

/**
 * The first of the wanted languages that there is, else English. `ko-KR` finds `ko`; any Chinese
 * finds `zh-Hans`, the only Chinese there is.
 */
export function pickLanguage(wanted: readonly (string | null | undefined)[]): Language {
  for (const code of wanted) {
    const base = code?.toLowerCase().split('-')[0]
    const found = base === 'zh' ? 'zh-Hans' : base
    if (isLanguage(found)) return found
  }
  return 'en'
}

function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(LANGUAGES, code)
}
