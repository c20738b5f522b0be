import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../words/languages.ts'
import { useWords } from '../../words/use-words.tsx'
import type { SharePack } from './pack.ts'

/** One pack is loaded, the one that is read. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly pack: SharePack }>>> = {
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
  ja: () => import('./ja.ts'),
}

/** The words about sharing, in the language of the page; undefined until they are there. */
export function useShareWords(): SharePack | undefined {
  const { language } = useWords()
  const [pack, setPack] = useState<SharePack>()
  useEffect(() => {
    let wanted = true
    void LOADERS[language]().then((loaded) => {
      if (wanted) setPack(loaded.pack)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return pack
}
