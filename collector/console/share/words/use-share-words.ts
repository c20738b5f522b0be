import { usePack, type PackLoaders } from '../../words/use-pack.ts'
import type { SharePack } from './pack.ts'

const LOADERS: PackLoaders<SharePack> = {
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  ja: () => import('./ja.ts'),
}

/** The words about sharing, in the language of the page; undefined until they are there. */
export function useShareWords(): SharePack | undefined {
  return usePack(LOADERS)
}
