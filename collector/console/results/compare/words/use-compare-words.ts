import { usePack, type PackLoaders } from '../../../words/use-pack.ts'
import type { ComparePack } from './pack.ts'

const LOADERS: PackLoaders<ComparePack> = {
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  ja: () => import('./ja.ts'),
}

/** The words about comparing, in the language of the page; undefined until they are there. */
export function useCompareWords(): ComparePack | undefined {
  return usePack(LOADERS)
}
