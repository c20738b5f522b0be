import { usePack, type PackLoaders } from '../../words/use-pack.ts'
import type { AskWords } from './ask-words.ts'

const LOADERS: PackLoaders<AskWords> = {
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  ja: () => import('./ja.ts'),
}

/** Words about when a survey asks, in the language of the page; undefined until they are there. */
export function useAskWords(): AskWords | undefined {
  return usePack(LOADERS)
}
