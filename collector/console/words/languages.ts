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

/** One pack is loaded, the one that is read. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly pack: Pack }>>> = {
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
  ja: () => import('./ja.ts'),
}

/** The words of one language. */
export async function loadPack(language: Language): Promise<Pack> {
  return (await LOADERS[language]()).pack
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
