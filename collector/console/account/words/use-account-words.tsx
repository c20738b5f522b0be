import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { useWords } from '../../words/use-words.tsx'
import type { Language } from '../../words/languages.ts'
import type { AccountPack } from './pack.ts'

/** One pack is loaded, the one that is read. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly pack: AccountPack }>>> = {
  en: () => import('./en.ts'),
  ko: () => import('./ko.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
  ja: () => import('./ja.ts'),
}

const Context = createContext<AccountPack | undefined>(undefined)

/** The words about people; only under {@link AccountWords}. */
export function useAccountWords(): AccountPack {
  const pack = useContext(Context)
  if (!pack) throw new Error('useAccountWords() is called outside AccountWords')
  return pack
}

/** Loads the words about people in the language of the page, and shows nothing until they are there. */
export function AccountWords({ children }: { readonly children: ComponentChildren }) {
  const { language } = useWords()
  const [pack, setPack] = useState<AccountPack>()
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
