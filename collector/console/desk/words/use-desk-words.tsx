import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { useWords } from '../../words/use-words.tsx'
import type { Language } from '../../words/languages.ts'
import type { DeskPack } from './pack.ts'

/** One pack is loaded, the one that is read. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly pack: DeskPack }>>> = {
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
  ja: () => import('./ja.ts'),
}

const Context = createContext<DeskPack | undefined>(undefined)

/** The words about sites and surveys; only under {@link DeskWords}. */
export function useDeskWords(): DeskPack {
  const pack = useContext(Context)
  if (!pack) throw new Error('useDeskWords() is called outside DeskWords')
  return pack
}

/** Loads the words about sites and surveys, and shows nothing until they are there. */
export function DeskWords({ children }: { readonly children: ComponentChildren }) {
  const { language } = useWords()
  const [pack, setPack] = useState<DeskPack>()
  useEffect(() => {
    let wanted = true
    void LOADERS[language]().then((loaded) => {
      if (wanted) setPack(loaded.pack)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return pack ? <Context.Provider value={pack}>{children}</Context.Provider> : null
}
